import * as fc from 'fast-check';
import { memberClasses } from '../../contract/words';
import { ageBandOf, type Namesake, type Sight, tellApart } from './tell-apart';

const branches = [
  {
    _id: 'b1',
    groups: [
      { groupId: 'g1', name: '第一党小组' },
      { groupId: 'g2', name: '第二党小组' },
    ],
  },
];
const person = (_id: string, parts: Partial<Namesake> = {}): Namesake => ({
  ...{ _id, name: '甲某', branchId: 'b1', groupId: null, memberClass: 'able', birthYear: 1980, phone: null },
  ...parts,
});
const apart = (people: readonly Namesake[], sight: Sight) =>
  Object.fromEntries(
    tellApart(people, {
      day: '2026-11-18',
      branches,
      sightOf: () => sight,
      tailOf: (sealed) => sealed.slice(-4),
    }),
  );

test.each([
  [1966, 60],
  [1957, 60],
  [1956, 70],
  [null, null],
])('who was born in %p is of the band %p in 2026', (born, band) => {
  expect(ageBandOf(born, 2026)).toBe(band);
});

const tails = [person('one', { phone: '13822221001' }), person('two', { phone: '13822221002' })];
const classes = [person('one', { memberClass: 'frail' }), person('two')];
const ages = [person('one', { birthYear: 1950 }), person('two')];
const groups = [person('one', { groupId: 'g1' }), person('two', { groupId: 'g2' })];

test.each([
  ['the end of the phone', tails, 'leader', { one: { phoneTail: '1001' }, two: { phoneTail: '1002' } }],
  ['nothing of the phone above', tails, 'above', {}],
  ['nothing of the phone for members', tails, 'member', {}],
  ['the class', classes, 'leader', { one: { memberClass: 'frail' }, two: { memberClass: 'able' } }],
  ['the class above', classes, 'above', { one: { memberClass: 'frail' }, two: { memberClass: 'able' } }],
  ['no class for members', classes, 'member', {}],
  ['the age band', ages, 'above', { one: { ageBand: 70 }, two: { ageBand: 40 } }],
  ['no age for members', ages, 'member', {}],
  [
    'the group for members',
    groups,
    'member',
    { one: { groupName: '第一党小组' }, two: { groupName: '第二党小组' } },
  ],
  [
    'who is in no group',
    [person('one', { groupId: 'g1' }), person('two')],
    'member',
    { one: { groupName: '第一党小组' } },
  ],
  ['nothing where a name stands once', [person('one'), person('two', { name: '乙某' })], 'leader', {}],
  [
    'a name typed with a dot and one with a space',
    [person('one', { name: '阿力·木沙', birthYear: 1950 }), person('two', { name: '阿力 木沙' })],
    'leader',
    { one: { ageBand: 70 }, two: { ageBand: 40 } },
  ],
  ['nothing of those without a phone', [person('one'), person('two')], 'leader', {}],
] as const)('two of one name are told apart by %s', (_, people, sight, expected) => {
  expect(apart(people, sight)).toEqual(expected);
});

test('only what is needed is said: the phone not while the class tells, and both where there are three', () => {
  const two = [person('one', { memberClass: 'frail', phone: '1001' }), person('two', { phone: '1002' })];
  expect(apart(two, 'leader')).toEqual({ one: { memberClass: 'frail' }, two: { memberClass: 'able' } });
  const three = [...two, person('three', { phone: '1003' })];
  expect(apart(three, 'leader')).toEqual({
    one: { memberClass: 'frail', phoneTail: '1001' },
    two: { memberClass: 'able', phoneTail: '1002' },
    three: { memberClass: 'able', phoneTail: '1003' },
  });
});

test('of a list of several branches, each is told by what the reader may know of them', () => {
  const people = [
    person('own', { phone: '1001', groupId: 'g1' }),
    person('other', { phone: '1002', branchId: 'b2' }),
  ];
  const found = tellApart(people, {
    ...{ day: '2026-11-18', branches, tailOf: (sealed) => sealed },
    sightOf: ({ branchId }) => (branchId === 'b1' ? 'leader' : 'member'),
  });
  expect(Object.fromEntries(found)).toEqual({ own: { memberClass: 'able' } });
});

test('C3: no class, age or phone of others reaches an ordinary member, and no phone a committee above, whatever the list', () => {
  const namesake = fc.record({
    _id: fc.uuid(),
    name: fc.constantFrom('甲某', '乙某'),
    branchId: fc.constantFrom('b1', 'b2'),
    groupId: fc.constantFrom('g1', 'g2', null),
    memberClass: fc.constantFrom(...memberClasses),
    birthYear: fc.option(fc.integer({ min: 1930, max: 2006 })),
    phone: fc.option(fc.stringMatching(/^1[3-9]\d{9}$/)),
  });
  return fc.assert(
    fc.property(fc.array(namesake, { maxLength: 12 }), (people) => {
      for (const known of Object.values(apart(people, 'member')))
        expect(Object.keys(known)).toEqual(['groupName']);
      for (const known of Object.values(apart(people, 'above'))) {
        expect(known).not.toHaveProperty('phoneTail');
        expect(known).not.toHaveProperty('groupName');
      }
      for (const known of Object.values(apart(people, 'leader')))
        expect(known).not.toHaveProperty('groupName');
    }),
  );
});

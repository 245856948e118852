import { limits } from '../../contract/limits';
import { groupOf, whyNotSaveGroup, withGroup } from './group-rules';

const first = { groupId: 'G1', name: '第一党小组' };
const second = { groupId: 'G2', name: '第二党小组' };
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ groupId: `G${at}`, name: `第${at}` }));

test.each([
  ['the first', [], first, true, null],
  ['one more', [first], second, true, null],
  ['another of the same name', [first], { ...second, name: first.name }, true, 'member.groupNameTaken'],
  ['the last that may be', many(limits.groups - 1), { groupId: 'N', name: '新' }, true, null],
  ['one too many', many(limits.groups), { groupId: 'N', name: '新' }, true, 'member.tooManyGroups'],
  [
    'another name for one of as many as may be',
    many(limits.groups),
    { groupId: 'G1', name: '新' },
    false,
    null,
  ],
  ['the name that it has', [first, second], first, false, null],
  ["another's name", [first, second], { ...first, name: second.name }, false, 'member.groupNameTaken'],
  ['a name for one that is not there', [first], second, false, 'member.groupUnknown'],
])('%s', (_what, groups, wanted, isNew, why) => {
  expect(whyNotSaveGroup(groups, wanted, isNew)).toBe(why);
});

test('a new group comes last, another name leaves it in its place', () => {
  expect(withGroup([first], second)).toEqual([first, second]);
  const renamed = { ...first, name: '供热站党小组' };
  expect(withGroup([first, second], renamed)).toEqual([renamed, second]);
});

test("a member whose group was given up, or is another branch's, is in none", () => {
  expect(groupOf({ groups: [first] }, { groupId: 'G1' })).toEqual(first);
  expect(groupOf({ groups: [first] }, { groupId: 'G9' })).toBeNull();
  expect(groupOf({}, { groupId: 'G1' })).toBeNull();
  expect(groupOf({ groups: [first] }, {})).toBeNull();
});

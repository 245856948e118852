import type { OfficeRole } from '../../contract/words';
import { decidingLine, mayDecide, nearestDecider } from './decider-rules';

const place = (_id: string, ...ancestors: string[]) => ({ _id, ancestors });
const branch = place('b', 'city', 'county', 'town', 'community');

test.each([
  ['none', [], ['b', 'community', 'town', 'county', 'city']],
  ['the branch', [branch], ['community', 'town', 'county', 'city']],
  ['another branch', [place('c', 'city', 'county', 'else')], ['else', 'county', 'city']],
  ['its community', [place('community', 'city', 'county', 'town')], ['town', 'county', 'city']],
  ['its township', [place('town', 'city', 'county')], ['county', 'city']],
  ['a county', [place('county', 'city')], ['city']],
  ['the top', [place('city')], ['city']],
  ['the branch and its township', [branch, place('town', 'city', 'county')], ['county', 'city']],
  ['its township and the branch', [place('town', 'city', 'county'), branch], ['county', 'city']],
])(
  'an office at %s is decided on by the level right above, or by those above it',
  (_where, offices, line) => {
    expect(decidingLine(branch, offices)).toEqual(line);
  },
);

const officer = (_id: string, role: OfficeRole, organizationId: string) => ({
  ...{ _id, openid: `o-${_id}` },
  offices: [{ role, organizationId }],
});
const line = ['b', 'town', 'county'];
test.each([
  ['a secretary', [officer('s', 'secretary', 'b'), officer('t', 'township', 'town')], [], 'b'],
  [
    'the township before the county',
    [officer('c', 'county', 'county'), officer('t', 'township', 'town')],
    [],
    'town',
  ],
  ['the county', [officer('c', 'county', 'county')], [], 'county'],
  ['a city', [officer('c', 'city', 'county')], [], 'county'],
  ['nobody of a committee', [officer('m', 'committee', 'b')], [], null],
  ['nobody of a community', [officer('m', 'communityStaff', 'town')], [], null],
  ['nobody elsewhere', [officer('s', 'secretary', 'other')], [], null],
  [
    'not whom it is about',
    [officer('t', 'township', 'town'), officer('c', 'county', 'county')],
    ['t'],
    'county',
  ],
  ['nobody', [], [], null],
])('decides: %s', (_who, officers, about, nearest) => {
  expect(nearestDecider(line, officers, about)).toBe(nearest);
});

test.each([
  ['town', 'town', true],
  ['town', 'county', true],
  ['town', 'b', false],
  ['town', 'elsewhere', false],
  ['b', 'b', true],
  [null, 'town', false],
])(
  'with the nearest %s a request put before %s may be answered there: %s',
  (nearest, putBefore, expected) => {
    expect(mayDecide(line, nearest, putBefore)).toBe(expected);
  },
);

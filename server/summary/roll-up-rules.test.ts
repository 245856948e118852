import { childrenWithTotals, totalOf } from './roll-up-rules';

const one = {
  branches: 1,
  members: 2,
  themeDaysHeld: 3,
  arrived: 4,
  expected: 5,
  wishesClaimed: 6,
  wishesFulfilled: 7,
  wishesUnconfirmed: 4,
  errandsSolved: 8,
  errandsUnconfirmed: 3,
  errandsRecorded: 5,
  studyHours: 0.5,
};
const none = Object.fromEntries(Object.keys(one).map((figure) => [figure, 0]));

test('the sum takes in the own roll of the organization itself, which is no child', () => {
  const figures = [
    { _id: 'child', ...one },
    { _id: null, ...one },
  ];
  expect(totalOf(figures)).toEqual(
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value * 2])),
  );
  expect(totalOf([])).toEqual(none);
});

test('children stand by name, never by figure; those without figures show noughts', () => {
  const child = (_id: string, name: string) => ({ _id, name, kind: 'township' as const });
  const children = [child('z', '中街'), child('a', '安街'), child('b', '北街')];
  expect(childrenWithTotals(children, [{ _id: 'z', ...one }])).toEqual([
    { organizationId: 'a', name: '安街', kind: 'township', ...none },
    { organizationId: 'b', name: '北街', kind: 'township', ...none },
    { organizationId: 'z', name: '中街', kind: 'township', ...one },
  ]);
});

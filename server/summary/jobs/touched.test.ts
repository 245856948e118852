import { touchedByErrand, touchedByMember, touchedByWish } from './touched';

const october = new Date('2026-10-31T15:59:59Z');
/** One second later it is November in Shanghai. */
const november = new Date('2026-10-31T16:00:00Z');

test('a wish touches the months in which it was taken on, done and confirmed, of its community the latter', () => {
  const wish = {
    ...{ communityId: 'c1', claimerBranchId: 'b1', claimedAt: october },
    ...{ fulfilledAt: null, confirmedAt: november },
  };
  expect(touchedByWish(wish)).toEqual([
    { branchId: 'b1', month: '2026-10' },
    { branchId: 'b1', month: '2026-11' },
    { communityId: 'c1', month: '2026-11' },
  ]);
});

test('a wish that is done touches the month of that too, whoever closed it when', () => {
  const closed = { communityId: 'c1', claimerBranchId: 'b1', claimedAt: october, fulfilledAt: october };
  const both = [
    { branchId: 'b1', month: '2026-10' },
    { branchId: 'b1', month: '2026-11' },
    { communityId: 'c1', month: '2026-10' },
    { communityId: 'c1', month: '2026-11' },
  ];
  expect(touchedByWish({ ...closed, confirmedAt: november })).toEqual(both);
  expect(touchedByWish({ ...closed, confirmedAt: null, lapsedAt: november })).toEqual(both);
  expect(touchedByWish({ ...closed, claimerBranchId: null, confirmedAt: null })).toEqual([both[2]]);
});

test('a wish given up touches the month of the branch that had claimed it', () => {
  const wish = {
    communityId: 'c1',
    claimerBranchId: null,
    claimedAt: null,
    fulfilledAt: null,
    confirmedAt: null,
    formerClaims: [{ branchId: 'b1', claimedAt: october }],
  };
  expect(touchedByWish(wish)).toEqual([{ branchId: 'b1', month: '2026-10' }]);
});

test('a wish that nobody has taken on touches nothing', () => {
  expect(
    touchedByWish({
      ...{ communityId: 'c1', claimerBranchId: null, claimedAt: null },
      ...{ fulfilledAt: null, confirmedAt: null },
    }),
  ).toEqual([]);
});

test('an errand touches the months in which it was done and solved, and none before', () => {
  const errand = { communityId: 'c1', solverBranchId: 'b1', doneAt: november, solvedAt: november };
  expect(touchedByErrand(errand)).toEqual([
    { branchId: 'b1', month: '2026-11' },
    { communityId: 'c1', month: '2026-11' },
  ]);
  expect(touchedByErrand({ ...errand, doneAt: october })).toEqual(
    ['2026-10', '2026-11'].flatMap((month) => [
      { branchId: 'b1', month },
      { communityId: 'c1', month },
    ]),
  );
  expect(touchedByErrand({ ...errand, solverBranchId: null })).toEqual([
    { communityId: 'c1', month: '2026-11' },
  ]);
  expect(touchedByErrand({ ...errand, solvedAt: null })).toEqual([]);
});

test('a change on the roll touches the month that it is', () => {
  const member = { branchId: 'b1' } as Parameters<typeof touchedByMember>[0];
  expect(touchedByMember(member, november)).toEqual([{ branchId: 'b1', month: '2026-11' }]);
});

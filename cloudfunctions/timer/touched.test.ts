import { touchedByErrand, touchedByMember, touchedByWish } from './touched';

const october = new Date('2026-10-31T15:59:59Z');
/** One second later it is November in Shanghai. */
const november = new Date('2026-10-31T16:00:00Z');

test('a wish touches the months in which it was taken on and confirmed, of its community the latter', () => {
  const wish = { communityId: 'c1', claimerBranchId: 'b1', claimedAt: october, confirmedAt: november };
  expect(touchedByWish(wish)).toEqual([
    { branchId: 'b1', month: '2026-10' },
    { branchId: 'b1', month: '2026-11' },
    { communityId: 'c1', month: '2026-11' },
  ]);
});

test('a wish given up touches the month of the branch that had claimed it', () => {
  const wish = {
    communityId: 'c1',
    claimerBranchId: null,
    claimedAt: null,
    confirmedAt: null,
    formerClaims: [{ branchId: 'b1', claimedAt: october }],
  };
  expect(touchedByWish(wish)).toEqual([{ branchId: 'b1', month: '2026-10' }]);
});

test('a wish that nobody has taken on touches nothing', () => {
  expect(
    touchedByWish({ communityId: 'c1', claimerBranchId: null, claimedAt: null, confirmedAt: null }),
  ).toEqual([]);
});

test('an errand touches the month in which it was solved, and none before', () => {
  const errand = { communityId: 'c1', solverBranchId: 'b1', solvedAt: november };
  expect(touchedByErrand(errand)).toEqual([
    { branchId: 'b1', month: '2026-11' },
    { communityId: 'c1', month: '2026-11' },
  ]);
  expect(touchedByErrand({ ...errand, solverBranchId: null })).toEqual([
    { communityId: 'c1', month: '2026-11' },
  ]);
  expect(touchedByErrand({ ...errand, solvedAt: null })).toEqual([]);
});

test('a change on the roll touches the month that it is', () => {
  const member = { branchId: 'b1' } as Parameters<typeof touchedByMember>[0];
  expect(touchedByMember(member, november)).toEqual([{ branchId: 'b1', month: '2026-11' }]);
});

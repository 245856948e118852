import { wishOf } from '../../tests/support/year';
import { byClock, wishWorkflow } from './workflow';

const DAY = 86_400_000;
const now = new Date('2026-11-25T02:00:00Z');
const long = new Date(now.getTime() - 20 * DAY);
const inHand = wishOf('W', 'branch', '2026-11', {
  ...{ claimerId: 'm', claimerOpenid: 'o', claimerBranchId: 'branch', claimedAt: long, heardAt: long },
  helpers: [{ memberId: 'h', openid: null, name: '李同志' }],
});
const byTime = { doer: byClock(inHand), requestId: 'r', now, note: '', details: undefined };

test('what silence closes says when it was closed', () => {
  const done = { ...inHand, state: 'fulfilled' as const };
  expect(wishWorkflow.due(done, now)).toBe('lapsed');
  expect(wishWorkflow.after(done, 'lapsed', byTime)).toMatchObject({ state: 'undisputed', lapsedAt: now });
});

test('a claim that was never heard of ends: the wish is nobody’s, and who helped is kept with the claim', () => {
  const claimed = { ...inHand, state: 'claimed' as const };
  expect(wishWorkflow.due(claimed, now)).toBe('timedOut');
  expect(wishWorkflow.after(claimed, 'timedOut', byTime)).toMatchObject({
    ...{ state: 'published', claimerId: null, claimerOpenid: null, heardAt: null, helpers: [] },
    formerClaims: [{ branchId: 'branch', claimedAt: long, helpers: [{ memberId: 'h' }] }],
  });
});

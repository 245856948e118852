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

describe('that staff took part', () => {
  const doer = { openid: 'o', by: '李同志', memberId: 's', branchId: 'branch' };
  const said = { doer, requestId: 'r', now, note: '' };
  const onTheWall = { ...wishOf('W', 'branch', '2026-11', { state: 'published' }), staffTookPart: false };

  test.each([true, false])('is noted when they take it on: %s', (isStaff) => {
    const taken = wishWorkflow.after(onTheWall, 'claimed', { ...said, details: { isStaff } });
    expect(taken.staffTookPart).toBe(isStaff);
  });

  test.each([true, false])('is noted when they agree to help: %s', (isStaff) => {
    const claimed = { ...inHand, state: 'claimed' as const, staffTookPart: false };
    const agreed = wishWorkflow.after(claimed, 'agreed', { ...said, details: { isStaff } });
    expect(agreed.staffTookPart).toBe(isStaff);
    expect(agreed.helpers).toContainEqual({ memberId: 's', openid: 'o', name: '李同志' });
  });

  test('is forgotten with the claim: whoever comes next took part anew', () => {
    const claimed = { ...inHand, state: 'claimed' as const, staffTookPart: true };
    expect(wishWorkflow.after(claimed, 'timedOut', byTime).staffTookPart).toBe(false);
  });
});

test('a day said beside a step is held to what may be said of it; none said is today', () => {
  const claimed = { ...inHand, state: 'claimed' as const };
  const doer = { openid: 'o', by: '李同志', memberId: 'm', branchId: 'branch' };
  const fulfil = (doneOn?: string) =>
    wishWorkflow.after(claimed, 'fulfilled', {
      ...{ doer, requestId: 'r', now, note: '换好了', details: undefined },
      doneOn,
    });
  expect(fulfil().fulfilledAt).toEqual(now);
  expect(fulfil('2026-11-20').steps.pop()?.doneOn).toBe('2026-11-20');
  expect(() => fulfil('2026-11-26')).toThrow();
  expect(() => fulfil('2026-11-01')).toThrow();
});

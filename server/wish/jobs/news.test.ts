import type { WishRecord, WishStepRecord } from '../../records/wish';
import { newsOf } from './news';

const at = new Date('2026-11-20T02:00:00Z');
const step = (what: WishStepRecord['what'], openid: string): WishStepRecord => ({
  ...{ what, openid, at, by: '', note: '' },
});

/** Who is told what of the last step. */
const told = (over: Partial<WishRecord>, ...steps: WishStepRecord[]) =>
  newsOf(
    {
      _id: 'w',
      title: '',
      communityName: '',
      posterOpenid: 'poster',
      helpers: [],
      steps,
      ...over,
    } as unknown as WishRecord,
    at,
  )
    .filter(({ what }) => what !== 'wishClaimed')
    .map(({ what, openid }) => `${what} ${openid}`);

const claimed = step('claimed', 'old');
test.each([
  ['the account of the claim', { claimerId: 'm', claimerOpenid: 'old' }, ['wishConfirmed old']],
  ['the account that is the claimer’s now', { claimerId: 'm', claimerOpenid: 'new' }, ['wishConfirmed new']],
  ['nobody while nobody is bound', { claimerId: 'm', claimerOpenid: null }, []],
  [
    'the account of the claim once it is in nobody’s hands',
    { claimerId: null, claimerOpenid: null },
    ['wishConfirmed old'],
  ],
])('of the last word is told %s', (_who, over, expected) => {
  expect(told(over, claimed, step('confirmed', 'poster'))).toEqual(expected);
});

test('of what became of an earlier claim its claimer is told, not the one of now', () => {
  const way = [claimed, step('timedOut', 'timer'), step('claimed', 'second')];
  const over = { claimerId: 'm2', claimerOpenid: 'second' };
  expect(told(over, ...way)).toEqual(['wishBack poster', 'wishTimedOut old']);
});

import type { WishRecord } from '../../server/records/wish';
import { accountsOf, openidOf, organizations, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const dayIn = (days: number) => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10);

const held = (_id: string, heard: number, parts: Partial<WishRecord> = {}): WishRecord =>
  wishOf(_id, tree.branch._id, '2026-11', {
    claimerId: 'helper',
    claimerOpenid: who.helper,
    posterOpenid: who.citizen,
    claimedAt: daysAgo(20),
    heardAt: daysAgo(heard),
    dueOn: dayIn(30),
    steps: [{ what: 'claimed', at: daysAgo(20), by: '李同志', openid: who.helper, note: '' }],
    updatedAt: daysAgo(heard),
    ...parts,
  });
const done = (_id: string, days: number) =>
  held(_id, days, { state: 'fulfilled', fulfilledAt: daysAgo(days) });

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud({
    organizations,
    members: people,
    accounts: accountsOf(people).map((account) =>
      account.memberId === 'helper'
        ? { ...account, claims: [{ wishId: 'SILENT', at: daysAgo(20) }] }
        : account,
    ),
    wishes: [
      held('SILENT', 15.1),
      held('HEARD', 14.9),
      done('WEEK', 7.1),
      done('NOTYET', 6.9),
      held('SOON', 1, { dueOn: dayIn(2) }),
      held('LATER', 1, { dueOn: dayIn(4) }),
    ],
  });
});
afterAll(() => wishes.close());

const ring = () => wishes.cloud.ringTimer('wishclock');
const stateOf = async (wishId: string) => (await wishes.detail(who.staff, wishId)).state;
/** What somebody's inbox tells of a wish, oldest first. */
const toldOf = async (openid: string, wishId: string) => {
  const { items } = await wishes.asks.answer(openid, 'message.list', {});
  return items
    .filter(({ about }) => about.id === wishId)
    .map(({ what }) => what)
    .reverse();
};

test('what nobody may ring but the clock is refused to everybody', async () => {
  const { envelope } = await wishes.cloud.send(who.citizen, 'wishclock', { Type: 'Timer' });
  expect(envelope).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
});

test('by itself a wish returns to the wall on the sixteenth silent day, and closes on the eighth undisputed', async () => {
  await Promise.all([ring(), ring(), ring()]);
  await ring();
  expect(await Promise.all(['SILENT', 'HEARD', 'WEEK', 'NOTYET'].map(stateOf))).toEqual([
    'published',
    'claimed',
    'undisputed',
    'fulfilled',
  ]);
  const { steps } = await wishes.detail(who.staff, 'SILENT');
  expect(steps.filter(({ what }) => what === 'timedOut')).toHaveLength(1);
  expect(await toldOf(who.citizen, 'SILENT')).toEqual(['wishBack']);
  expect(await toldOf(who.helper, 'SILENT')).toEqual(['wishTimedOut']);
  expect(await toldOf(who.citizen, 'WEEK')).toEqual(['wishLapsed']);
  expect(await toldOf(who.helper, 'WEEK')).toEqual(['wishLapsed']);
  // And whoever had it in hand has room for another.
  const { result } = await wishes.cloud.cloud.backend.engine.find('accounts', { query: { _id: who.helper } });
  expect(result).toMatchObject([{ claims: [] }]);
});

test('who took it on is reminded once when the day is near', async () => {
  await ring();
  expect(await toldOf(who.helper, 'SOON')).toEqual(['wishDueSoon']);
  expect(await toldOf(who.helper, 'LATER')).toEqual([]);
});

test('everybody concerned hears of each step once, however often the clock rings, and nobody of their own', async () => {
  const { asks } = wishes;
  const wishId = await wishes.post();
  await asks.answer(who.staff, 'wish.askBack', { wishId, question: '几号楼？' });
  await asks.answer(who.citizen, 'wish.reply', { wishId, answer: '三号楼' });
  await asks.answer(who.staff, 'wish.verify', { wishId, decision: 'publish' });
  await asks.answer(who.friend, 'wish.claim', { wishId });
  await ring();
  await asks.answer(who.friend, 'wish.progress', { wishId, note: '周六来' });
  await asks.answer(who.friend, 'wish.fulfil', { wishId, note: '换好了' });
  await asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: '还不亮' });
  await Promise.all([ring(), ring()]);
  await asks.answer(who.friend, 'wish.fulfil', { wishId, note: '换了灯座' });
  await asks.answer(who.citizen, 'wish.confirm', { wishId, rating: 5 });
  await ring();
  await ring();
  expect((await toldOf(who.citizen, wishId)).sort()).toEqual(
    ['wishAskedBack', 'wishPublished', 'wishClaimed', 'wishProgress', 'wishDone', 'wishDone'].sort(),
  );
  expect((await toldOf(who.friend, wishId)).sort()).toEqual(['wishConfirmed', 'wishDisputed']);
  for (const openid of [who.helper, who.staff, openidOf('colleague')]) {
    expect(await toldOf(openid, wishId)).toEqual([]);
  }
});

test('a run that breaks off tells nobody twice when it is repeated', async () => {
  const wishId = await wishes.publish();
  await wishes.cloud.failNext('wishclock', [{ do: 'kill', at: 5, when: 'after' }]);
  await ring();
  await ring();
  expect(await toldOf(who.citizen, wishId)).toEqual(['wishPublished']);
});

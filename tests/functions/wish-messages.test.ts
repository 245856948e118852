/** News of wishes on phones: where there is a template and its owner agreed, once, and the page that it opens. */
import type { MessageRecord } from '../../server/records/message';
import { startTestCloud, TEST_KEYS } from '../support/cloud';
import { accountsOf, organizations, seedOf } from '../support/people';
import { people, Wishes, who } from '../support/wishes';

const fields = { thing1: 'title', thing2: 'place', thing3: 'reason' };
const kinds = [
  ...(['wishPublished', 'wishAskedBack', 'wishClaimed', 'wishProgress', 'wishDone'] as const),
  'wishDisputed' as const,
];
const templates = Object.fromEntries(kinds.map((kind) => [kind, { id: `T-${kind}`, fields }]));

let wishes: Wishes;
afterEach(() => wishes.close());

async function start(settings: string = JSON.stringify(templates)) {
  const rows = { organizations, members: people, accounts: accountsOf(people) };
  wishes = new Wishes(
    await startTestCloud({
      seed: seedOf(rows),
      environment: { ...TEST_KEYS, DAOZHIBU_TEMPLATES: settings },
      wechat: { templates: kinds.map((kind) => [`T-${kind}`, Object.keys(fields)] as const) },
      instancesPerFunction: 4,
    }),
  );
}
const wechat = () => wishes.cloud.cloud.backend.wechat;
const agree = (openid: string) =>
  wechat().subscriptions.accept(
    openid,
    kinds.map((kind) => `T-${kind}`),
  );
const news = () => wishes.cloud.ringTimer('wishclock');
const deliver = () => wishes.cloud.ringTimer('reminders');
const sentTo = (openid: string) =>
  wechat()
    .messagesTo(openid)
    .map(({ templateId }) => templateId)
    .sort();
async function deliveries(): Promise<Record<string, string>> {
  const query = { openid: { $gt: '' } };
  const { result } = await wishes.cloud.cloud.backend.engine.find('messages', { query, limit: 1000 });
  const rows = result as unknown as MessageRecord[];
  return Object.fromEntries(rows.map(({ what, delivery }) => [what, delivery]));
}

test('poster and claimer who agreed are written to once, however many timers ring at once', async () => {
  await start();
  agree(who.citizen);
  agree(who.helper);
  const details = '说来话长，'.repeat(10);
  const wishId = await wishes.claim({ title: '给家里的老人换一盏楼道里的灯，够不着啊', details });
  await wishes.asks.answer(who.helper, 'wish.progress', { wishId, note: '约好周六上午' });
  await wishes.asks.answer(who.helper, 'wish.fulfil', { wishId, note: `换好了。\n${details}` });
  await wishes.asks.answer(who.citizen, 'wish.confirm', { wishId, outcome: 'disputed', reason: details });
  await Promise.all([news(), news(), news()]);
  await Promise.all([deliver(), deliver(), deliver(), deliver()]);
  await news();
  await deliver();
  expect(sentTo(who.citizen)).toEqual(['T-wishClaimed', 'T-wishDone', 'T-wishProgress', 'T-wishPublished']);
  expect(sentTo(who.helper)).toEqual(['T-wishDisputed']);
  const all = [...wechat().messagesTo(who.citizen), ...wechat().messagesTo(who.helper)];
  for (const { page, fields: said } of all) {
    expect(page).toBe(`packages/wish/pages/detail/index?wishId=${wishId}`);
    for (const text of Object.values(said)) expect(text).toMatch(/^.{1,20}$/su);
  }
  expect(wechat().records.filter(({ api }) => api === 'subscribeMessage.send')).toHaveLength(5);
});

test('whoever did not agree is asked of once and left in peace; what has no template goes to the inbox alone', async () => {
  await start();
  const wishId = await wishes.claim();
  await wishes.asks.answer(who.helper, 'wish.progress', { wishId, note: '周六来' });
  await wishes.asks.answer(who.helper, 'wish.giveUp', { wishId, reason: '临时出差' });
  await news();
  await deliver();
  agree(who.citizen);
  await deliver();
  expect(await deliveries()).toEqual({
    wishPublished: 'skipped',
    wishClaimed: 'skipped',
    wishProgress: 'skipped',
    wishBack: 'none',
  });
  expect(sentTo(who.citizen)).toEqual([]);
});

test('without templates nothing is sent', async () => {
  await start('');
  agree(who.citizen);
  await wishes.claim();
  await news();
  await deliver();
  expect(await deliveries()).toEqual({ wishPublished: 'none', wishClaimed: 'none' });
  expect(wechat().records.filter(({ api }) => api === 'subscribeMessage.send')).toEqual([]);
});

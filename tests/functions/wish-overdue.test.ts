/** What a community has not looked at for days: its township sees, counts and reminds; nobody else does. */
import type { MessageRecord } from '../../server/records/message';
import type { WishRecord } from '../../server/records/wish';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const waiting = (_id: string, days: number, parts: Partial<WishRecord> = {}) =>
  wishOf(_id, '', '2026-11', {
    ...{ state: 'submitted', claimerId: null, claimerOpenid: null, claimedAt: null, heardAt: null },
    ...{ postedAt: new Date(Date.now() - days * 86_400_000), publishedAt: null },
    ...parts,
  });
const unbound = person('unbound', { openid: null, offices: [['communityStaff', tree.community]] });
const county = person('countyOffice', { offices: [['county', tree.county]] });
const everybody = [...people, unbound, county];

let wishes: Wishes;
beforeAll(async () => {
  wishes = await startWishCloud({
    organizations,
    members: everybody,
    accounts: accountsOf(everybody),
    wishes: [
      waiting('OLD', 6),
      waiting('OLDER', 9),
      waiting('YOUNG', 1),
      waiting('CALLED', 5),
      waiting('SEEN', 9, { state: 'published', publishedAt: new Date() }),
    ],
  });
});
afterAll(() => wishes.close());

const inbox = async (openid: string, wishId: string) => {
  const { result } = await wishes.cloud.cloud.backend.engine.find('messages', {
    query: { openid },
    limit: 100,
  });
  return (result as unknown as MessageRecord[])
    .filter(({ what, about }) => what === 'wishOverdue' && about.id === wishId)
    .map(({ params }) => params.title);
};
const auditsOf = async (wishId: string) =>
  (await wishes.cloud.cloud.backend.engine.find('audits', { query: { about: `wishes/${wishId}` } })).result;

test('the list says how long each has waited, the longest first, and the home page how many they are', async () => {
  const { items } = await wishes.asks.answer(who.township, 'wish.list', { view: 'overdue' });
  expect(items.map(({ wishId, overdue }) => [wishId, overdue])).toEqual([
    ['OLDER', { days: 9, reminded: false, ofStaff: false }],
    ['OLD', { days: 6, reminded: false, ofStaff: false }],
    ['CALLED', { days: 5, reminded: false, ofStaff: false }],
  ]);
  const { todo } = await wishes.asks.answer(who.township, 'summary.home', {});
  expect(todo.find(({ what }) => what === 'wishesOverdue')?.count).toBe(3);
  expect(
    (await wishes.asks.answer(who.staff, 'summary.home', {})).todo.map(({ what }) => what),
  ).not.toContain('wishesOverdue');
  const { cost } = await wishes.cloud.call(who.township, 'wish.list', { view: 'overdue' });
  expect(cost).toMatchObject({ trips: 2, waves: 2 });
});

test('reminding tells each of the staff once a day and leaves one line, however often it is asked', async () => {
  const remind = () => wishes.asks.answer(who.township, 'wish.remindStaff', { wishId: 'OLD' });
  expect(await Promise.all([remind(), remind(), remind()])).toEqual(Array(3).fill({ told: 2 }));
  expect(await remind()).toEqual({ told: 2 });
  for (const openid of [who.staff, who.colleague]) expect(await inbox(openid, 'OLD')).toEqual(['换灯']);
  for (const openid of [who.farStaff, who.helper, who.citizen, who.township])
    expect(await inbox(openid, 'OLD')).toEqual([]);
  expect(await auditsOf('OLD')).toMatchObject([{ what: 'wish.remindStaff', openid: who.township }]);
  const { items } = await wishes.asks.answer(who.township, 'wish.list', { view: 'overdue' });
  expect(items.find(({ wishId }) => wishId === 'OLD')?.overdue?.reminded).toBe(true);
});

test('reminding takes nothing out of the community’s hands', async () => {
  await wishes.asks.answer(who.township, 'wish.remindStaff', { wishId: 'OLDER' });
  const { state, steps, may } = await wishes.detail(who.township, 'OLDER');
  expect([state, steps.length]).toEqual(['submitted', 0]);
  expect(Object.entries(may).filter(([, yes]) => yes)).toEqual([['remindStaff', true]]);
});

test('a call that broke off between the day and the messages is made whole by asking again', async () => {
  const input = { wishId: 'CALLED' };
  // Caller and wish, then staff and the day, and from then on nothing arrives.
  const faults = [5, 6].map((at) => ({ do: 'fail' as const, at, when: 'before' as const }));
  const { envelope } = await wishes.cloud.call(who.township, 'wish.remindStaff', input, { faults });
  expect(envelope.error.code).toBe('call.failed');
  expect(await inbox(who.staff, 'CALLED')).toEqual([]);
  await wishes.asks.answer(who.township, 'wish.remindStaff', input);
  expect(await inbox(who.staff, 'CALLED')).toEqual(['换灯']);
  expect(await auditsOf('CALLED')).toHaveLength(1);
});

test.each<[string, string, string]>([
  [who.township, 'YOUNG', 'wish.notOverdue'],
  [who.township, 'SEEN', 'wish.notWaiting'],
  [who.township, 'NOWHERE', 'wish.unknown'],
  [openidOf('countyOffice'), 'OLD', 'wish.notYours'],
  [who.staff, 'OLD', 'wish.notYours'],
  [who.farStaff, 'OLD', 'wish.unknown'],
  [who.otherCounty, 'OLD', 'wish.unknown'],
  [who.helper, 'OLD', 'wish.unknown'],
  [who.neighbour, 'OLD', 'wish.unknown'],
])('%s reminding of %s: %s', async (openid, wishId, code) => {
  expect((await wishes.asks.refusal(openid, 'wish.remindStaff', { wishId })).code).toBe(code);
});

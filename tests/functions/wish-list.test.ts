import type { Input } from '../../contract/api';
import { accountsOf, organizations, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
});
afterAll(() => wishes.close());

type Listing = Input<'wish.list'>;

/** Every id of a list, page by page. */
async function walk(openid: string, input: Listing): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await wishes.asks.answer(openid, 'wish.list', { ...input, cursor });
    expect(page.items.length).toBeLessThanOrEqual(20);
    ids.push(...page.items.map(({ wishId }) => wishId));
    if (page.next === null) return ids;
    cursor = page.next;
  }
}

test('the wall is walked through once, newest first, whatever is published meanwhile', async () => {
  const published: string[] = [];
  for (let count = 0; count < 45; count++) published.unshift(await wishes.publish());
  expect(await walk(who.citizen, { view: 'wall' })).toEqual(published);

  const first = await wishes.asks.answer(who.citizen, 'wish.list', { view: 'wall' });
  await wishes.publish();
  const second = await wishes.asks.answer(who.citizen, 'wish.list', {
    view: 'wall',
    cursor: first.next ?? '',
  });
  expect(second.items.map(({ wishId }) => wishId)).toEqual(published.slice(20, 40));
});

test("near shows the caller's community alone, and everything to those who have none", async () => {
  const far = await wishes.publish({ communityId: tree.otherCommunity._id });
  const near = await wishes.publish();
  const seen = async (openid: string) => {
    const ids = await walk(openid, { view: 'wall', near: true });
    return [ids.includes(near), ids.includes(far)];
  };
  expect(await seen(who.helper)).toEqual([true, false]);
  expect(await seen(who.staff)).toEqual([true, false]);
  expect(await seen(who.farStaff)).toEqual([false, true]);
  expect(await seen(who.citizen)).toEqual([true, true]);
});

test('a category shows that category alone', async () => {
  const health = await wishes.publish({ category: 'health' });
  expect(await walk(who.citizen, { view: 'wall', category: 'health' })).toEqual([health]);
});

test('a card says whether the caller could claim it', async () => {
  const wishId = await wishes.publish({ category: 'advice' });
  const claimable = async (openid: string) => {
    const { items } = await wishes.asks.answer(openid, 'wish.list', { category: 'advice' });
    return items.find((item) => item.wishId === wishId)?.claimable;
  };
  expect(await claimable(who.helper)).toBe(true);
  expect(await claimable(who.plain)).toBe(false);
  expect(await claimable(who.citizen)).toBe(false);
});

test('what somebody took on is listed for them alone, latest first', async () => {
  const first = await wishes.claim();
  const second = await wishes.claim();
  expect(await walk(who.helper, { view: 'claimed' })).toEqual([second, first]);
  expect(await walk(who.friend, { view: 'claimed' })).toEqual([]);
  expect(await walk(who.citizen, { view: 'claimed' })).toEqual([]);
});

test('what waits is listed for the staff of its community, oldest first', async () => {
  const first = await wishes.post({}, who.neighbour);
  const second = await wishes.post({}, who.neighbour);
  expect(await walk(who.staff, { view: 'toVerify' })).toEqual([first, second]);
  expect(await walk(who.farStaff, { view: 'toVerify' })).toEqual([]);
  for (const openid of [who.helper, who.citizen, who.township]) {
    expect((await wishes.asks.refusal(openid, 'wish.list', { view: 'toVerify' })).code).toBe(
      'call.notAllowed',
    );
  }
});

test.each([
  ['wall', 2],
  ['mine', 2],
  // What they took on and what they help with are asked for side by side.
  ['claimed', 3],
] as const)('%s looks at no more than its page', async (view, trips) => {
  const { cost } = await wishes.cloud.call(who.helper, 'wish.list', { view });
  expect(cost).toMatchObject({ trips, waves: 2 });
  expect(cost.scanned).toBeLessThanOrEqual(25);
});

test.each(['!', 'bm8', Buffer.from('[1e400,"x"]').toString('base64url')])(
  'the cursor %s is refused',
  async (cursor) => {
    expect((await wishes.asks.refusal(who.citizen, 'wish.list', { cursor })).code).toBe('call.badCursor');
  },
);

test('the wall shows what is near first, then all others, each once', async () => {
  const far = await wishes.publish({ communityId: tree.otherCommunity._id, title: '远处的心愿' });
  const ids = await walk(who.helper, { view: 'wall' });
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...(await walk(who.citizen, { view: 'wall' }))].sort());
  const near = new Set(await walk(who.helper, { view: 'wall', near: true }));
  const firstFar = ids.findIndex((wishId) => !near.has(wishId));
  expect(ids.indexOf(far)).toBeGreaterThanOrEqual(firstFar);
  expect(ids.slice(firstFar).some((wishId) => near.has(wishId))).toBe(false);
});

test('what is needed soonest comes first when asked so', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const later = await wishes.publish({ category: 'disability', dueOn: day(9) });
  const sooner = await wishes.publish({ category: 'disability', dueOn: day(4) });
  expect(await walk(who.citizen, { category: 'disability', order: 'due' })).toEqual([sooner, later]);
});

test('a wish is found by words of its title, in one request', async () => {
  const wishId = await wishes.publish({ title: '给奶奶买一副老花镜' });
  for (const search of ['老花镜', '奶奶', '镜', '买一副']) {
    expect(await walk(who.citizen, { search })).toContain(wishId);
  }
  expect(await walk(who.citizen, { search: '花老' })).toEqual([]);
  const { cost } = await wishes.cloud.call(who.helper, 'wish.list', { search: '老花镜' });
  expect(cost).toMatchObject({ trips: 2, waves: 2 });
});

test("what nobody has verified for three days rises to the township's list, and to nobody else's", async () => {
  const old = wishOf('OVERDUE', 'nobody', '2026-11', {
    ...{ state: 'submitted', claimerId: null, claimerOpenid: null, claimedAt: null, heardAt: null },
    postedAt: new Date(Date.now() - 5 * 86_400_000),
  });
  const own = await startWishCloud({
    organizations,
    members: people,
    accounts: accountsOf(people),
    wishes: [old],
  });
  try {
    await own.post();
    const { items } = await own.asks.answer(who.township, 'wish.list', { view: 'overdue' });
    expect(items.map(({ wishId }) => wishId)).toEqual(['OVERDUE']);
    for (const openid of [who.staff, who.helper, who.otherCounty]) {
      expect((await own.asks.refusal(openid, 'wish.list', { view: 'overdue' })).code).toBe('call.notAllowed');
    }
  } finally {
    await own.close();
  }
});

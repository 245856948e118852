import type { Input } from '../../contract/api';
import { tree } from '../support/people';
import { startWishCloud, type Wishes, who } from '../support/wishes';

let wishes: Wishes;

beforeAll(async () => {
  wishes = await startWishCloud();
}, 60_000);
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
}, 60_000);

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

test.each(['wall', 'mine', 'claimed'] as const)('%s looks at no more than its page', async (view) => {
  const { cost } = await wishes.cloud.call(who.helper, 'wish.list', { view });
  expect(cost).toMatchObject({ trips: 2, waves: 2 });
  expect(cost.scanned).toBeLessThanOrEqual(25);
});

test.each(['!', 'bm8', Buffer.from('[1e400,"x"]').toString('base64url')])(
  'the cursor %s is refused',
  async (cursor) => {
    expect((await wishes.asks.refusal(who.citizen, 'wish.list', { cursor })).code).toBe('call.badCursor');
  },
);

import type { Input } from '../../contract/api';
import { wishCategories } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';
import { foundBy } from '../../server/wish/words';
import { accountsOf, organizations, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const unclaimed = { claimerId: null, claimerOpenid: null, claimedAt: null, heardAt: null };
const pattern = wishOf('', '', '2026-11', { state: 'published', claimerBranchId: null, ...unclaimed });
const titles = ['换一盏灯', '一副老花镜', '辅导作业', '陪着去医院', '修水龙头'];

/** `count` published wishes, one in fifty of the helper's community. */
const wall = (count: number): WishRecord[] =>
  Array.from({ length: count }, (_, place) => {
    const title = titles[place % titles.length] ?? '';
    const category = wishCategories[place % wishCategories.length] ?? 'other';
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + place * 60_000);
    return {
      ...pattern,
      _id: `W${place}`,
      number: `260101-${place}`,
      title,
      words: foundBy({ title, details: '', category }),
      category,
      communityId: place % 50 === 0 ? tree.community._id : `elsewhere${place % 40}`,
      dueOn: new Date(Date.UTC(2026, 11, 1 + (place % 300))).toISOString().slice(0, 10),
      publishedAt,
      updatedAt: publishedAt,
    };
  });

/** The helper said what they can do. */
const helpers = people.map((one) =>
  one._id === 'helper' ? { ...one, skills: ['electrics' as const, 'teaching' as const] } : one,
);

const clouds = {} as Record<'small' | 'large', Wishes>;
beforeAll(async () => {
  for (const [name, count] of [
    ['small', 10],
    ['large', 100_000],
  ] as const) {
    const rows = { organizations, members: helpers, accounts: accountsOf(helpers), wishes: wall(count) };
    clouds[name] = await startWishCloud(rows);
  }
});
afterAll(() => Promise.all(Object.values(clouds).map((cloud) => cloud.close())));

const asked: Array<[string, string, Input<'wish.list'>]> = [
  ["a member's wall, near first", who.helper, {}],
  ["a citizen's wall", who.citizen, {}],
  ['a category', who.citizen, { category: 'health' }],
  ['what is needed soonest', who.citizen, { order: 'due' }],
  ['a category by its day', who.citizen, { order: 'due', category: 'goods' }],
  ['one community', who.citizen, { communityId: tree.community._id }],
  ['a search', who.citizen, { search: '老花镜' }],
  ['a search by its day', who.citizen, { search: '老花镜', order: 'due' }],
  ['one community by its day', who.citizen, { communityId: tree.community._id, order: 'due' }],
];

test.each(asked)(
  '%s costs the same among ten wishes and a hundred thousand',
  async (_what, openid, input) => {
    for (const cloud of Object.values(clouds)) {
      const { envelope, cost } = await cloud.cloud.call(openid, 'wish.list', input);
      expect(envelope.ok).toBe(true);
      expect(cost.trips).toBeLessThanOrEqual(2);
      expect(cost.waves).toBeLessThanOrEqual(2);
      expect(cost.scanned).toBeLessThanOrEqual(25);
    }
  },
);

const filtered: Array<[string, Input<'wish.list'>]> = [
  ['what suits', { suited: true }],
  ['what suits and is needed soonest', { suited: true, order: 'due' }],
  ['what suits near by', { suited: true, near: true }],
  ['a search in a category', { search: '灯', category: 'goods' }],
  ['what suits, searched for', { suited: true, search: '灯' }],
];

test.each(filtered)(
  '%s looks through no more than a few pages of a hundred thousand',
  async (_what, input) => {
    for (const cloud of Object.values(clouds)) {
      const { envelope, cost } = await cloud.cloud.call(who.helper, 'wish.list', input);
      expect(envelope.ok).toBe(true);
      expect(cost).toMatchObject({ trips: 2, waves: 2 });
      expect(cost.scanned).toBeLessThanOrEqual(500);
    }
  },
);

test('a category that one community has none of looks through that community alone', async () => {
  const input = { communityId: tree.community._id, category: 'elderly' };
  const { envelope, cost } = await clouds.large.cloud.call(who.helper, 'wish.list', input);
  expect(envelope.data.items).toEqual([]);
  expect(cost.scanned).toBeLessThanOrEqual(100_000 / 50 + 25);
});

test('the hundredth page costs what the first does', async () => {
  for (const openid of [who.helper, who.citizen]) {
    let cursor: string | null = null;
    for (let page = 1; page <= 100; page++) {
      const { envelope, cost } = await clouds.large.cloud.call(openid, 'wish.list', cursor ? { cursor } : {});
      expect(cost).toMatchObject({ trips: 2, waves: 2 });
      expect(cost.scanned).toBeLessThanOrEqual(25);
      cursor = envelope.data.next;
    }
  }
});

/**
 * Every way to ask the wall at once: order × category × community or near or what suits × words, on the first page and a
 * later one, among few wishes and among many. Each is answered right, by an index, in two trips.
 */

import type { Input } from '../../contract/api';
import { wishCategories } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';
import { suitedSkills } from '../../server/wish/suits';
import { foundBy } from '../../server/wish/words';
import { accountsOf, organizations, tree } from '../support/people';
import { people, startWishCloud, type Wishes, who } from '../support/wishes';
import { wishOf } from '../support/year';

const unclaimed = { claimerId: null, claimerOpenid: null, claimedAt: null, heardAt: null };
const pattern = wishOf('', '', '2026-11', { state: 'published', claimerBranchId: null, ...unclaimed });
const titles = ['换一盏灯', '一副老花镜', '辅导作业', '陪着去医院', '修水龙头', '上门理发', '搬个柜子'];
const skills = ['electrics', 'haircut'] as const;

/** Published wishes of every title and category, one in ten of the helper's community, and some that are not on the wall. */
const rows = (count: number): WishRecord[] =>
  Array.from({ length: count }, (_, place) => {
    const title = titles[place % titles.length] ?? '';
    const category = wishCategories[(place * 3) % wishCategories.length] ?? 'other';
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + place * 60_000);
    return {
      ...pattern,
      _id: `W${String(place).padStart(6, '0')}`,
      title,
      words: foundBy({ title, details: '', category }),
      category,
      state: place % 9 === 8 ? 'claimed' : 'published',
      communityId: place % 10 === 0 ? tree.community._id : `elsewhere${place % 7}`,
      dueOn: new Date(Date.UTC(2026, 11, 1 + ((place * 37) % 300))).toISOString().slice(0, 10),
      publishedAt,
      updatedAt: publishedAt,
    };
  });

const helpers = people.map((one) => (one._id === 'helper' ? { ...one, skills: [...skills] } : one));
const sizes = { few: 60, many: 5000 } as const;
type Size = keyof typeof sizes;
const clouds = {} as Record<Size, { cloud: Wishes; rows: WishRecord[] }>;
beforeAll(async () => {
  for (const size of Object.keys(sizes) as Size[]) {
    const wishes = rows(sizes[size]);
    const seed = { organizations, members: helpers, accounts: accountsOf(helpers), wishes };
    clouds[size] = { cloud: await startWishCloud(seed), rows: wishes };
  }
});
afterAll(() => Promise.all(Object.values(clouds).map(({ cloud }) => cloud.close())));

type Asked = Input<'wish.list'>;
const orders: Asked[] = [{}, { order: 'due' }];
const categories: Asked[] = [{}, { category: 'repairs' }];
const places: Asked[] = [{}, { near: true }, { communityId: 'elsewhere3' }];
const suits: Asked[] = [{}, { suited: true }];
const words: Asked[] = [{}, { search: '灯' }, { search: '水龙头' }];
const combined: Asked[] = orders.flatMap((order) =>
  categories.flatMap((category) =>
    places.flatMap((place) =>
      suits.flatMap((suit) => words.map((word) => ({ ...order, ...category, ...place, ...suit, ...word }))),
    ),
  ),
);

/** What the wall should show of these, in its order, to the helper. */
function expected(all: readonly WishRecord[], asked: Asked): string[] {
  const near = tree.community._id;
  const due = asked.order === 'due';
  const isNear = (wish: WishRecord) => wish.communityId === near;
  return all
    .filter(({ state }) => state === 'published')
    .filter(({ category }) => !asked.category || category === asked.category)
    .filter((wish) => !asked.near || isNear(wish))
    .filter(({ communityId }) => !asked.communityId || communityId === asked.communityId)
    .filter((wish) => !asked.suited || skills.some((skill) => suitedSkills(wish).includes(skill)))
    .filter(({ title }) => !asked.search || title.includes(asked.search))
    .sort((one, other) => {
      const nearFirst = due || asked.communityId ? 0 : Number(isNear(other)) - Number(isNear(one));
      if (nearFirst !== 0) return nearFirst;
      if (due) return one.dueOn.localeCompare(other.dueOn) || one._id.localeCompare(other._id);
      return (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0);
    })
    .map(({ _id }) => _id);
}

describe.each(Object.keys(sizes) as Size[])('among %s wishes', (size) => {
  test.each(combined.map((asked) => [JSON.stringify(asked), asked] as const))('%s', async (_, asked) => {
    const { cloud, rows: all } = clouds[size];
    const wanted = expected(all, asked);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 3 && (page === 0 || cursor); page++) {
      const input: Asked = cursor ? { ...asked, cursor } : asked;
      const { envelope, cost } = await cloud.cloud.call(who.helper, 'wish.list', input);
      expect(envelope).toMatchObject({ ok: true });
      expect(cost).toMatchObject({ trips: 2, waves: 2 });
      seen.push(...envelope.data.items.map(({ wishId }: { wishId: string }) => wishId));
      cursor = envelope.data.next;
    }
    expect(seen).toEqual(wanted.slice(0, seen.length));
    if (cursor === null) expect(seen).toHaveLength(wanted.length);
  });
});

test('nobody but the helper is answered by what the helper can do', async () => {
  for (const openid of [who.citizen, who.friend, who.staff]) {
    const { items } = await clouds.few.cloud.asks.answer(openid, 'wish.list', {});
    expect(items.map((item) => item.suits)).toEqual(items.map(() => null));
  }
});

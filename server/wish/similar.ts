import { wishes } from '../../server/collections';
import type { WishRecord } from '../../server/records/wish';
import { command } from '../kernel/store/database';
import { openStates } from './transitions';
import { wordsOf } from './words';

/** Wishes of the same community that are looked through, latest first; of the same phone, a few. */
const LOOKED_THROUGH = 100;
const FROM_ONE_PHONE = 10;
const SHOWN = 3;
/** From here on two titles say about the same. */
const ALIKE = 0.5;
/** Of one household and one kind a few words in common are enough. */
const HOUSEHOLD = 0.35;
/** Said in many titles, and of nothing in particular. */
const FILLING = /想请|想要|想|请人|请|帮忙|帮我|帮着|看看|谁能|能不能|一下/g;

export type MaybeSame = Pick<
  WishRecord,
  '_id' | 'number' | 'title' | 'category' | 'state' | 'postedAt' | 'phoneHash'
>;
const fields = ['number', 'title', 'category', 'state', 'postedAt', 'phoneHash'] as const;

/** A title's words but for what fills it; all of them where nothing else is said. */
function tellingWordsOf(title: string): string[] {
  const telling = wordsOf(title.replace(FILLING, ' '));
  return telling.length > 0 ? telling : wordsOf(title);
}

/** How much of the shorter title the other one says too: 0 nothing, 1 all. */
export function likeness(one: string, other: string): number {
  const [left, right] = [tellingWordsOf(one), tellingWordsOf(other)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  const shorter = Math.min(left.length, right.length);
  return shorter === 0 ? 0 : shared / shorter;
}

/** Of these the ones that may be the same wish: told in nearly the same words, or in some of them by the same household. */
export const maybeSame = (wish: MaybeSame, others: readonly MaybeSame[]): MaybeSame[] =>
  others
    .filter(({ _id }) => _id !== wish._id)
    .map((other) => {
      const alike = likeness(wish.title, other.title);
      const onePhone = wish.phoneHash !== '' && other.phoneHash === wish.phoneHash;
      const household = onePhone && other.category === wish.category;
      return { other, alike: household && alike > 0 ? alike + HOUSEHOLD : alike };
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, two) => two.alike - one.alike)
    .slice(0, SHOWN)
    .map(({ other }) => other);

/**
 * Of wishes of one community, by `_id`, those under way that may be the same: among each other, among the community's, and
 * among those of the same phones. Two requests side by side, however many are asked about.
 */
export async function similarTo(asked: readonly WishRecord[]): Promise<Map<string, MaybeSame[]>> {
  const [first] = asked;
  if (!first) return new Map();
  const underWay = command().in(openStates);
  const phones = [...new Set(asked.map(({ phoneHash }) => phoneHash).filter(Boolean))];
  const [near, households] = await Promise.all([
    wishes.find(
      { communityId: first.communityId, state: underWay },
      { limit: LOOKED_THROUGH, order: ['publishedAt', 'desc'], fields },
    ),
    wishes.find(
      { phoneHash: command().in(phones), state: underWay },
      { limit: FROM_ONE_PHONE * phones.length, order: ['postedAt', 'desc'], fields },
    ),
  ]);
  const others = [...new Map([...asked, ...near, ...households].map((other) => [other._id, other])).values()];
  return new Map(asked.map((wish) => [wish._id, maybeSame(wish, others)]));
}

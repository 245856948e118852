import type { WishView } from '../../contract/words';
import { dayOf, daysAfter, startOfDay } from '../kernel/clock';
import type { Where } from '../kernel/collection';
import { command } from '../kernel/database';
import { officeOf } from '../kernel/permission';
import type { WishRecord } from '../records/wish';
import type { Person } from './rules';

/** How a view is asked of the database; each is served by an index of its own (schema.ts). */
export interface View {
  where: Where;
  order: readonly ['publishedAt' | 'postedAt' | 'claimedAt' | 'dueOn', 'asc' | 'desc'];
}

/** Days after which a wish that nobody has verified rises to the township. */
export const VERIFY_WITHIN_DAYS = 3;

/** The community whose wishes are near to somebody: where they serve, else where they work. */
export const communityNearTo = ({ member }: Person) =>
  member?.communityId ?? officeOf(member, ['communityStaff']);

/** What the wall is asked for; `communityId` and `notCommunityId` tell its two halves apart. */
export interface WallWanted {
  order: 'latest' | 'due';
  communityId?: string | undefined;
  notCommunityId?: string | undefined;
  words: readonly string[];
}

/** The published wishes. */
export const wall = ({ order, communityId, notCommunityId, words }: WallWanted): View => ({
  where: {
    state: 'published',
    ...(communityId ? { communityId } : {}),
    ...(notCommunityId ? { communityId: command().neq(notCommunityId) } : {}),
    ...(words.length ? { words: command().and(...words.map((word) => command().eq(word))) } : {}),
  },
  order: order === 'due' ? ['dueOn', 'asc'] : ['publishedAt', 'desc'],
});

/** What any other view shows to a person; null when it is not for them. */
export function viewFor(view: Exclude<WishView, 'wall'>, person: Person, now: Date): View | null {
  switch (view) {
    case 'mine':
      return { where: { posterOpenid: person.openid }, order: ['postedAt', 'desc'] };
    case 'claimed':
      return person.member && { where: { claimerId: person.member._id }, order: ['claimedAt', 'desc'] };
    case 'toVerify': {
      const communityId = officeOf(person.member, ['communityStaff']);
      return communityId ? { where: { communityId, state: 'submitted' }, order: ['postedAt', 'asc'] } : null;
    }
    case 'overdue': {
      const township = officeOf(person.member, ['township']);
      const before = startOfDay(daysAfter(dayOf(now), -VERIFY_WITHIN_DAYS));
      return township
        ? {
            where: { line: township, state: 'submitted', postedAt: command().lt(before) },
            order: ['postedAt', 'asc'],
          }
        : null;
    }
  }
}

/** The value by which a view places a wish. */
export const placeIn =
  ({ order: [field] }: View) =>
  (wish: WishRecord) =>
    wish[field] ?? wish.postedAt;

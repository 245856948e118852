import type { Skill, WishCategory, WishView } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';
import { officeOf } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';
import { overdueBefore } from './overdue';
import type { Person } from './rules';
import { ofCategory, ofSkill } from './words';

/** How a view is asked of the database; each is served by an index of its own (schema.ts). */
export interface View {
  /** Several: what matches at least one. */
  where: Where | readonly Where[];
  order: readonly ['publishedAt' | 'postedAt' | 'claimedAt' | 'dueOn', 'asc' | 'desc'];
}

/** The community whose wishes are near to somebody: where they serve, else where they work. */
export const communityNearTo = ({ member }: Person) =>
  member?.communityId ?? officeOf(member, ['communityStaff']);

/** What the wall is asked for; `communityId` and `notCommunityId` tell its two halves apart. */
export interface WallWanted {
  order: 'latest' | 'due';
  communityId?: string | undefined;
  notCommunityId?: string | undefined;
  /** Words of the title, all of them. */
  words: readonly string[];
  category?: WishCategory | undefined;
  /** What the wish should ask for at least one of; left out, anything. */
  skills?: readonly Skill[] | undefined;
}

/** The published wishes. What narrows most stands first: the first word of the list is the one that an index is read by. */
export function wall({ order, communityId, notCommunityId, words, category, skills }: WallWanted): View {
  const { and, eq, neq, in: anyOf } = command();
  const found = [
    ...words.map((word) => eq(word)),
    ...(skills ? [anyOf(skills.map(ofSkill))] : []),
    ...(category ? [eq(ofCategory(category))] : []),
  ];
  return {
    where: {
      state: 'published',
      ...(communityId ? { communityId } : {}),
      ...(notCommunityId ? { communityId: neq(notCommunityId) } : {}),
      ...(found.length ? { words: and(...found) } : {}),
    },
    order: order === 'due' ? ['dueOn', 'asc'] : ['publishedAt', 'desc'],
  };
}

/** The two halves of what a member has in hand: what they took on, and what they help others with. */
export const inHandOf = (memberId: string): [taken: View, helped: View] => [
  { where: { claimerId: memberId }, order: ['claimedAt', 'desc'] },
  { where: { 'helpers.memberId': memberId }, order: ['claimedAt', 'desc'] },
];

/** What any other view shows to a person; null when it is not for them. */
export function viewFor(view: Exclude<WishView, 'wall' | 'claimed'>, person: Person, now: Date): View | null {
  switch (view) {
    case 'mine':
      return { where: { posterOpenid: person.openid }, order: ['postedAt', 'desc'] };
    case 'toVerify': {
      const communityId = officeOf(person.member, ['communityStaff']);
      // A community ends its wishes' line, so that one index serves it and its township.
      return communityId
        ? { where: { line: communityId, state: 'submitted' }, order: ['postedAt', 'asc'] }
        : null;
    }
    case 'overdue': {
      const township = officeOf(person.member, ['township']);
      return township
        ? {
            // What waits too long, and at once what nobody of the community may verify: their own.
            where: [
              { line: township, state: 'submitted', postedAt: command().lt(overdueBefore(now)) },
              { line: township, state: 'submitted', postedByStaff: true },
            ],
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

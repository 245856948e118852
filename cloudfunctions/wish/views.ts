import type { WishView } from '../../contract/words';
import type { Where } from '../kernel/collection';
import { officeOf } from '../kernel/permission';
import type { WishRecord } from '../records/wish';
import type { Person } from './rules';

/** How a view is asked of the database; each is served by an index of its own (schema.ts). */
export interface View {
  where: Where;
  order: readonly ['publishedAt' | 'postedAt' | 'claimedAt', 'asc' | 'desc'];
}

/** The community whose wishes are near to somebody: where they serve, else where they work. */
const communityNearTo = ({ member }: Person) => member?.communityId ?? officeOf(member, ['communityStaff']);

/** What a view shows to a person; null when it is not for them. */
export function viewFor(view: WishView, near: boolean, person: Person): View | null {
  switch (view) {
    case 'wall': {
      const communityId = near ? communityNearTo(person) : null;
      return {
        where: { ...(communityId ? { communityId } : {}), state: 'published' },
        order: ['publishedAt', 'desc'],
      };
    }
    case 'mine':
      return { where: { posterOpenid: person.openid }, order: ['postedAt', 'desc'] };
    case 'claimed':
      return person.member && { where: { claimerId: person.member._id }, order: ['claimedAt', 'desc'] };
    case 'toVerify': {
      const communityId = officeOf(person.member, ['communityStaff']);
      return communityId ? { where: { communityId, state: 'submitted' }, order: ['postedAt', 'asc'] } : null;
    }
  }
}

/** The instant by which a view places a wish. */
export const placeIn =
  ({ order: [field] }: View) =>
  (wish: WishRecord) =>
    wish[field] ?? wish.postedAt;

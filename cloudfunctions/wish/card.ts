import type { WishRecord } from '../records/wish';
import { type Person, whyNotClaim } from './rules';

/** Whether the person could claim the wish now. */
export const isClaimable = (wish: Pick<WishRecord, 'state' | 'posterOpenid'>, person: Person) =>
  whyNotClaim(wish, person) === null;

/** A wish as everybody may see it. */
export const wishCard = (wish: WishRecord, person: Person) => ({
  wishId: wish._id,
  number: wish.number,
  title: wish.title,
  details: wish.details,
  category: wish.category,
  state: wish.state,
  communityName: wish.communityName,
  postedBy: wish.postedBy,
  postedAt: wish.postedAt,
  dueOn: wish.dueOn,
  urgent: wish.urgent,
  claimable: isClaimable(wish, person),
});

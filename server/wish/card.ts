import type { Skill } from '../../contract/words';
import type { WishRecord } from '../../server/records/wish';
import { dayOf } from '../kernel/time/clock';
import { daysWaited } from './overdue';
import { textForOthers } from './published-text';
import { isInvolved, type Person, whyNotClaim } from './rules';
import { whySuits } from './suits';

/** Whoever is shown a card: what they said they can do is theirs alone, and explains the card to nobody else. */
type Reader = Person & { member: { skills?: Skill[] } | null };

/** Whether the person could claim the wish now. */
export const isClaimable = (wish: Pick<WishRecord, 'state' | 'posterOpenid'>, person: Person) =>
  whyNotClaim(wish, person) === null;

/** A wish as everybody may see it. */
export const wishCard = (wish: WishRecord, reader: Reader) => ({
  wishId: wish._id,
  number: wish.number,
  ...(isInvolved(wish, reader) ? { title: wish.title, details: wish.details } : textForOthers(wish)),
  category: wish.category,
  state: wish.state,
  communityName: wish.communityName,
  postedBy: wish.postedBy,
  postedAt: wish.postedAt,
  dueOn: wish.dueOn,
  urgent: wish.urgent,
  claimable: isClaimable(wish, reader),
  suits: wish.state === 'published' ? whySuits(reader.member?.skills ?? [], wish) : null,
  overdue: null,
  toVerify: null,
});

/** A wish in the township's list: how long it has waited, and whether its community was reminded today. */
export const overdueCard = (wish: WishRecord, reader: Reader, now: Date) => ({
  ...wishCard(wish, reader),
  overdue: {
    days: daysWaited(wish, now),
    reminded: wish.remindedOn === dayOf(now),
    ofStaff: wish.postedByStaff === true,
  },
});

import type { MessageKind } from '../../contract/words';
import type { MessageRecord } from '../records/message';
import type { WishRecord } from '../records/wish';
import { isSentToPhones } from './message-of';

/** A message about a wish is of use on a phone for so long. */
const OF_USE_MILLISECONDS = 3 * 86_400_000;

type Told = Pick<WishRecord, '_id' | 'title' | 'communityName'>;

/** One message about a wish. `occasion` tells it from the same news another time, or to another. */
export const wishMessage = (
  wish: Told,
  told: { what: MessageKind; openid: string; occasion: string | number; reason: string; at: Date },
): MessageRecord => ({
  _id: [told.what, wish._id, told.occasion].join('_'),
  openid: told.openid,
  memberId: null,
  what: told.what,
  params: { title: wish.title, startsAt: null, place: wish.communityName, reason: told.reason, was: null },
  about: { kind: 'wish', id: wish._id },
  at: told.at,
  readAt: null,
  delivery: isSentToPhones(told.what) ? 'due' : 'none',
  deliverBy: new Date(told.at.getTime() + OF_USE_MILLISECONDS),
  claim: null,
  updatedAt: told.at,
});

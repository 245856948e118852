import type { MessageRecord } from '../cloudfunctions/records/message';
import type { WishRecord } from '../cloudfunctions/records/wish';
import { newsOf } from '../cloudfunctions/wishclock/news';
import { shownMessages } from './shown-messages';

/** What those whom one may be were told of a wish, as the timer tells it. */
export const wishMessagesOf = (wish: WishRecord, now: Date): MessageRecord[] =>
  shownMessages((since) => newsOf(wish, since), now);

import type { MessageRecord } from '../server/records/message';
import type { WishRecord } from '../server/records/wish';
import { newsOf } from '../server/wish/jobs/news';
import { shownMessages } from './shown-messages';

/** What those whom one may be were told of a wish, as the timer tells it. */
export const wishMessagesOf = (wish: WishRecord, now: Date): MessageRecord[] =>
  shownMessages((since) => newsOf(wish, since), now);

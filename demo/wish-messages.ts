import type { MessageRecord } from '../cloudfunctions/records/message';
import type { WishRecord } from '../cloudfunctions/records/wish';
import { newsOf } from '../cloudfunctions/wishclock/news';
import { personasOf } from './personas';

const DAY = 86_400_000;
/** How far back inboxes go, and what of it has not been opened yet. */
const days = { kept: 30, unread: 3 };

/** What those whom one may be were told of a wish, as the timer tells it; what is not of these days they have read. */
export function wishMessagesOf(wish: WishRecord, now: Date): MessageRecord[] {
  const before = (count: number) => new Date(now.getTime() - count * DAY);
  return newsOf(wish, before(days.kept))
    .filter(({ openid }) => people.has(openid))
    .map((message) => ({
      ...message,
      delivery: 'none',
      readAt: message.at < before(days.unread) ? message.at : null,
    }));
}

const people = new Set(personasOf().map(({ openid }) => openid));

import type { MessageRecord } from '../server/records/message';
import { personasOf } from './personas';

const DAY = 86_400_000;
/** How far back inboxes go, and what of it has not been opened yet. */
const days = { kept: 30, unread: 3 };

const people = new Set(personasOf().map(({ openid }) => openid));

/** Of what `news` tells, what stands in the inboxes of those whom one may be; what is not of these days they have read. */
export function shownMessages(news: (since: Date) => MessageRecord[], now: Date): MessageRecord[] {
  const before = (count: number) => new Date(now.getTime() - count * DAY);
  return news(before(days.kept))
    .filter(({ openid }) => people.has(openid))
    .map((message) => ({
      ...message,
      delivery: 'none',
      readAt: message.at < before(days.unread) ? message.at : null,
    }));
}

import { wishes } from '../../collections';
import { walkDaily } from '../../kernel/store/daily-walk';
import { command } from '../../kernel/store/database';
import { dayOf, daysAfter } from '../../kernel/time/clock';
import { writeMessages } from '../../messaging/tell';
import { wishMessage } from '../../messaging/wish-message';
import type { WishRecord } from '../../records/wish';

const WISHES_AT_ONCE = 100;
/** A claimer is reminded when the day is so near. */
const DAYS_BEFORE = 3;

/** Reminds claimers of what is needed within three days, once for each claim. Says how many were reminded now. */
export function remindOfDue(now: Date, until: number): Promise<number> {
  const today = dayOf(now);
  const { and, gte, lte } = command();
  const near = { state: 'claimed', dueOn: and(gte(today), lte(daysAfter(today, DAYS_BEFORE))) };
  const placeOf = ({ dueOn }: WishRecord) => dueOn;
  return walkDaily('wishDue', now, until, {
    placeOf,
    read: (after) =>
      wishes.page(near, {
        order: ['dueOn', 'asc'],
        limit: WISHES_AT_ONCE,
        after,
        placeOf,
      }),
    work: (rows) =>
      writeMessages(
        rows.flatMap((wish) => {
          const { claimerOpenid: openid, claimedAt, dueOn } = wish;
          if (openid === null || claimedAt === null) return [];
          const occasion = claimedAt.getTime().toString(36);
          return [wishMessage(wish, { what: 'wishDueSoon', openid, occasion, reason: dueOn, at: now })];
        }),
      ),
  });
}

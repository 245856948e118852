import { timerRuns, wishes } from '../collections';
import { dayOf, daysAfter } from '../kernel/clock';
import { command } from '../kernel/database';
import { writeMessages } from '../messages/tell';
import type { ReadingPlace } from '../records/branch-month';
import { wishMessage } from './news';

/** `_id` of the record of `timerRuns` that says which day's wishes have been reminded of. */
export const WISH_DUE_RUN = 'wishDue';

const WISHES_AT_ONCE = 100;
/** A claimer is reminded when the day is so near. */
const DAYS_BEFORE = 3;

/**
 * Reminds claimers of what is needed within three days, once for each wish and claim: a walk through them each day, as
 * far as `until` allows, continued by the next run. Says how many were reminded now.
 */
export async function remindOfDue(now: Date, until: number): Promise<number> {
  const today = dayOf(now);
  const run = await timerRuns.get(WISH_DUE_RUN);
  const walked = run?.walk?.month === today ? run.walk : { after: null, done: false };
  if (walked.done) return 0;
  const { and, gte, lte } = command();
  const near = { state: 'claimed', dueOn: and(gte(today), lte(daysAfter(today, DAYS_BEFORE))) };
  let after: ReadingPlace | null = walked.after;
  let done = false;
  let reminded = 0;
  while (!done && Date.now() < until) {
    const { rows, next } = await wishes.page(near, {
      order: ['dueOn', 'asc'],
      limit: WISHES_AT_ONCE,
      after,
      placeOf: ({ dueOn }) => dueOn,
    });
    const messages = rows.flatMap((wish) => {
      const { claimerOpenid: openid, claimedAt, dueOn } = wish;
      if (openid === null || claimedAt === null) return [];
      const occasion = claimedAt.getTime().toString(36);
      return [wishMessage(wish, { what: 'wishDueSoon', openid, occasion, reason: dueOn, at: now })];
    });
    reminded += await writeMessages(messages);
    const last = rows.at(-1);
    if (last) after = { value: last.dueOn, id: last._id };
    done = next === null;
  }
  await timerRuns.put({ _id: WISH_DUE_RUN, upTo: now, walk: { month: today, after, done }, updatedAt: now });
  return reminded;
}

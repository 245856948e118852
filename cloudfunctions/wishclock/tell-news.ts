import { timerRuns, wishes } from '../collections';
import { command } from '../kernel/database';
import { writeMessages } from '../messages/tell';
import type { ReadingPlace } from '../records/branch-month';
import { newsOf } from './news';

/** `_id` of the record of `timerRuns` that says up to which changes of wishes people have been told. */
export const WISH_NEWS_RUN = 'wishNews';

const WISHES_AT_ONCE = 100;
const MINUTE = 60_000;
/** A change may become readable this much later than its instant says: the last two minutes are read again. */
const OVERLAP = 2 * MINUTE;
/** How far back the very first run looks. */
const FIRST_LOOK_BACK = 10 * MINUTE;

/**
 * Tells posters and claimers what became of their wishes since the last run. The news is read off the wishes' own steps,
 * so that no call waits for it, none is lost when a call breaks off, and the same is never told twice. Says how many
 * messages are new, and whether nothing waits.
 */
export async function tellNews(now: Date, until: number): Promise<{ told: number; done: boolean }> {
  const run = await timerRuns.get(WISH_NEWS_RUN);
  const start = run?.places?.wishes ?? { value: now.getTime() - FIRST_LOOK_BACK, id: '' };
  let after: ReadingPlace = start;
  let told = 0;
  let more = true;
  while (more && Date.now() < until) {
    const { rows, next } = await wishes.page(
      { updatedAt: command().gte(new Date(after.value)) },
      { order: ['updatedAt', 'asc'], limit: WISHES_AT_ONCE, after, placeOf: ({ updatedAt }) => updatedAt },
    );
    // Every step is an update: what was told of earlier ones was told when they were the latest.
    const since = new Date(Number(start.value) - OVERLAP);
    told += await writeMessages(rows.flatMap((wish) => newsOf(wish, since)));
    more = next !== null;
    const last = rows.at(-1);
    if (last) after = { value: last.updatedAt.getTime(), id: last._id };
  }
  const latest = { value: now.getTime() - OVERLAP, id: '' };
  const place = more && Number(after.value) < latest.value ? after : latest;
  await timerRuns.put({ _id: WISH_NEWS_RUN, upTo: now, places: { wishes: place }, updatedAt: now });
  return { told, done: !more };
}

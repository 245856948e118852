import { logLines, wishes } from '../../collections';
import { linesOfWish } from '../../daily-log/lines';
import { walkChanges } from '../../kernel/store/changes-walk';
import { writeMessages } from '../../messaging/tell';
import { newsOf } from './news';
import { reservationsFollow } from './reservations';

/** `_id` of the record of `timerRuns` that says up to which changes of wishes people have been told. */
export const WISH_NEWS_RUN = 'wishNews';

/**
 * Tells posters and claimers what became of their wishes since the last run, writes the daily log of who helped, and lets
 * the claimers' reservations follow. All is read off the wishes' own steps, so that no call waits for it, none is lost when
 * a call breaks off, and the same is never told twice. Says how many messages are new, and whether nothing waits.
 */
export async function tellNews(now: Date, until: number): Promise<{ told: number; done: boolean }> {
  const { count, done } = await walkChanges({
    ...{ name: WISH_NEWS_RUN, of: wishes, now, until },
    work: async (rows, since) => {
      const [told] = await Promise.all([
        writeMessages(rows.flatMap((wish) => newsOf(wish, since))),
        logLines.insertMissing(rows.flatMap((wish) => linesOfWish(wish, since))),
        reservationsFollow(rows, now),
      ]);
      return told;
    },
  });
  return { told: count, done };
}

import { errands, logLines } from '../../collections';
import { lineOfRecorded, linesOfErrand } from '../../daily-log/lines';
import { walkChanges } from '../../kernel/store/changes-walk';
import { moveLettersAbout } from '../../letters/move-letters';
import { writeMessages } from '../../messaging/tell';
import type { ErrandRecord } from '../../records/errand';
import { newsOf } from './news';

/** `_id` of the record of `timerRuns` that says up to which changes of errands people have been told. */
export const ERRAND_NEWS_RUN = 'errandNews';

/**
 * Tells residents and those who see to their errands what happened since the last run, writes the daily log of who
 * helped, and moves letters about what was passed up: all read off the errands' own steps, each once. Says how many messages are new, and whether nothing waits.
 */
export async function tellNews(now: Date, until: number): Promise<{ told: number; done: boolean }> {
  const { count, done } = await walkChanges({
    ...{ name: ERRAND_NEWS_RUN, of: errands, now, until },
    work: async (rows, since) => {
      const [told] = await Promise.all([
        writeMessages(rows.flatMap((errand) => newsOf(errand, since))),
        logLines.insertMissing(rows.flatMap((errand) => linesOfErrand(errand, since))),
        // Of what was noted down on the spot the line stands already, unless that call died; it may have been corrected.
        ...rows.flatMap((errand) => lineOfRecorded(errand) ?? []).map((line) => logLines.put(line)),
        moveLetters(rows, since, now),
      ]);
      return told;
    },
  });
  return { told: count, done };
}

/** Moves on what waits about errands that were passed up since, where the call broke off or a letter came at that moment. */
async function moveLetters(changed: readonly ErrandRecord[], since: Date, now: Date): Promise<void> {
  const isPassedUp = ({ steps }: ErrandRecord) =>
    steps.some(({ what, at }) => what === 'passedUp' && at >= since);
  for (const errand of changed.filter(isPassedUp)) await moveLettersAbout(errand, now);
}

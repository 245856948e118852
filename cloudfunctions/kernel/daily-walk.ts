import { timerRuns } from '../collections';
import type { ReadingPlace } from '../records/branch-month';
import { dayOf } from './clock';

/** A page of what is walked through: what was done of it, the last row's place, and whether more follows. */
export interface WalkedPage {
  count: number;
  last: ReadingPlace | null;
  more: boolean;
}

/**
 * Walks once each day (of Asia/Shanghai) through a list, page by page, as far as `until` (milliseconds) allows; the next
 * run goes on where this one stopped. How far it came is written after the work, so that a run that breaks off is repeated:
 * `page` must be repeatable. Says how much was done now.
 */
export async function walkDaily(
  name: string,
  now: Date,
  until: number,
  page: (after: ReadingPlace | null) => Promise<WalkedPage>,
): Promise<number> {
  const today = dayOf(now);
  const run = await timerRuns.get(name);
  const walked = run?.day?.day === today ? run.day : { after: null, done: false };
  if (walked.done) return 0;
  let { after } = walked;
  let done = false;
  let count = 0;
  while (!done && Date.now() < until) {
    const walkedPage = await page(after);
    count += walkedPage.count;
    after = walkedPage.last ?? after;
    done = !walkedPage.more;
  }
  await timerRuns.put({ _id: name, upTo: now, day: { day: today, after, done }, updatedAt: now });
  return count;
}

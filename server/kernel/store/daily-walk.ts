import { timerRuns } from '../../collections';
import type { ReadingPlace } from '../../records/branch-month';
import { dayOf } from '../time/clock';

/** What is walked through, in the order of a text that each row bears. */
interface Walk<Row> {
  /** The next rows after a place. */
  read: (after: ReadingPlace | null) => Promise<{ rows: Row[]; next: string | null }>;
  /** Does what is to be done of them and says how much that was. Done again, it must change nothing. */
  work: (rows: Row[]) => Promise<number>;
  /** By what the rows are ordered. */
  placeOf: (row: Row) => string;
}

/**
 * Walks once each day (of Asia/Shanghai) through a list of what is due, page by page, as far as `until` (milliseconds)
 * allows; the next run goes on where this one stopped. How far it came is written after the work, so that a run that
 * breaks off is repeated. Says how much was done now.
 */
export async function walkDaily<Row extends { _id: string }>(
  name: string,
  now: Date,
  until: number,
  { read, work, placeOf }: Walk<Row>,
): Promise<number> {
  const today = dayOf(now);
  const run = await timerRuns.get(name);
  const walked = run?.day?.day === today ? run.day : { after: null, done: false };
  if (walked.done) return 0;
  let { after } = walked;
  let done = false;
  let count = 0;
  while (!done && Date.now() < until) {
    const { rows, next } = await read(after);
    count += await work(rows);
    const last = rows.at(-1);
    if (last) after = { value: placeOf(last), id: last._id };
    done = next === null;
  }
  await timerRuns.put({ _id: name, upTo: now, day: { day: today, after, done }, updatedAt: now });
  return count;
}

import type { KeptDays } from '../../../contract/privacy';
import { timerRuns } from '../../collections';
import { keptDays } from '../kept-days';
import { dayOf } from '../time/clock';
import type { Collection } from './collection';
import type { Place } from './cursor';
import { command } from './database';

const DAY = 86_400_000;
const AT_ONCE = 100;
/** Changes at the same time: within the cloud's 30 (platform.md §1.1). */
const CHANGES_AT_ONCE = 20;
/** `_id` of the record of `timerRuns` that says how far it came. */
const RUN = 'retention';

/**
 * What does not stay, and for how long: declared with the area that it belongs to. Everything that no area declares stays:
 * the roll, attendances, minutes, resolutions, the quarter's service sheets, wishes and errands themselves. No index is made
 * for wishes, errands and captures, which are found by when they were last changed: never before their end.
 */
export interface Kept<Row extends { _id: string }> {
  of: Collection<Row>;
  /** By which period. */
  days: keyof KeptDays;
  /** By what its age is told. A row that is changed later is met again then, and its age begins anew. */
  by: keyof Row & ('at' | 'updatedAt');
  /** Removes what is to go of rows that were last touched before an instant, and says of how many. Done again it changes nothing. */
  work: (rows: Row[], before: Date, now: Date) => Promise<number>;
}

type Aged = { _id: string };
export const idsOf = (rows: readonly Aged[]) => command().in(rows.map(({ _id }) => _id));

/** Does something to each, a few at a time, and counts where it was done. */
export async function each<Row>(rows: readonly Row[], work: (row: Row) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (let from = 0; from < rows.length; from += CHANGES_AT_ONCE) {
    const done = await Promise.all(rows.slice(from, from + CHANGES_AT_ONCE).map(work));
    count += done.filter(Boolean).length;
  }
  return count;
}

type AnyRow = { _id: string; at: Date; updatedAt: Date };
export type AnyKept = Kept<AnyRow>;
/** Of any collection: what it holds is known to its own `work` alone. */
export const keep = <Row extends { _id: string }>(kept: Kept<Row>) => kept as unknown as AnyKept;

/**
 * Removes once each day what its period is over of (docs/deploy.md), page by page, as far as `until` (milliseconds)
 * allows; the next run goes on where this one stopped. Where it came is written after the work, so that a run that breaks
 * off is repeated. Says how much was removed.
 */
export async function removeWhatIsOver(
  periods: readonly AnyKept[],
  now: Date,
  until: number,
): Promise<number> {
  const today = dayOf(now);
  const run = await timerRuns.get(RUN);
  if (run?.day?.day === today && run.day.done) return 0;
  const places = { ...run?.places };
  let count = 0;
  let done = true;
  const kept = keptDays();
  for (const { of, days, by, work } of periods) {
    const before = new Date(now.getTime() - kept[days] * DAY);
    let after: Place | null = by === 'updatedAt' ? (places[of.name] ?? null) : null;
    let more = true;
    while (more && Date.now() < until) {
      const { rows, next } = await of.page(
        { [by]: command().lt(before) },
        { order: [by, 'asc'], limit: AT_ONCE, after, placeOf: (row) => row[by] },
      );
      if (rows.length > 0) count += await work(rows, before, now);
      const last = rows.at(-1);
      if (last) after = { value: last[by].getTime(), id: last._id };
      more = next !== null;
    }
    if (after && by === 'updatedAt') places[of.name] = after;
    if (more) done = false;
  }
  await timerRuns.put({
    _id: RUN,
    upTo: now,
    places,
    day: { day: today, after: null, done },
    updatedAt: now,
  });
  return count;
}

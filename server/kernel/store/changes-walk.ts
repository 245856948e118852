import { timerRuns } from '../../collections';
import type { ReadingPlace } from '../../records/branch-month';
import type { Collection } from './collection';
import { command } from './database';

const AT_ONCE = 100;
const MINUTE = 60_000;
/** A change may become readable this much later than its instant says: the last two minutes are read again. */
const OVERLAP = 2 * MINUTE;
/** How far back the very first run looks. */
const FIRST_LOOK_BACK = 10 * MINUTE;

interface Changes<Row extends { _id: string; updatedAt: Date }> {
  /** `_id` of the record of `timerRuns` that says how far it came. */
  name: string;
  of: Pick<Collection<Row>, 'name' | 'page'>;
  now: Date;
  /** In milliseconds. */
  until: number;
  /** Does what follows from changes since an instant, and says how much that was. Done again it must change nothing. */
  work: (rows: Row[], since: Date) => Promise<number>;
}

/**
 * Walks through what changed in a collection since the last run, in the order in which it changed. Nothing is lost when
 * a run breaks off, and what is read twice is done once by the work's own keys. Says how much was done, and whether
 * nothing waits.
 */
export async function walkChanges<Row extends { _id: string; updatedAt: Date }>({
  name,
  of,
  now,
  until,
  work,
}: Changes<Row>): Promise<{ count: number; done: boolean }> {
  const run = await timerRuns.get(name);
  const start = run?.places?.[of.name] ?? { value: now.getTime() - FIRST_LOOK_BACK, id: '' };
  let after: ReadingPlace = start;
  let count = 0;
  let more = true;
  while (more && Date.now() < until) {
    const { rows, next } = await of.page(
      { updatedAt: command().gte(new Date(after.value)) },
      { order: ['updatedAt', 'asc'], limit: AT_ONCE, after, placeOf: ({ updatedAt }) => updatedAt },
    );
    // Every step is an update: what came of earlier ones came when they were the latest.
    count += await work(rows, new Date(Number(start.value) - OVERLAP));
    more = next !== null;
    const last = rows.at(-1);
    if (last) after = { value: last.updatedAt.getTime(), id: last._id };
  }
  const latest = { value: now.getTime() - OVERLAP, id: '' };
  const place = more && Number(after.value) < latest.value ? after : latest;
  await timerRuns.put({ _id: name, upTo: now, places: { [of.name]: place }, updatedAt: now });
  return { count, done: !more };
}

import { timerRuns } from '../../collections';
import { monthOf } from '../../kernel/time/clock';
import {
  BRANCH_MONTHS_RUN,
  branchMonthId,
  RECKONING,
  type ReadingPlace,
  type TimerRunRecord,
} from '../../records/branch-month';
import { communityMonthId } from '../../records/community-month';
import { type ExcuseAll, recompute } from './recompute';
import { type Reading, sources, walkBranches } from './sources';
import type { TouchedMonth } from './touched';

/**
 * A record may become readable this much later than its `updatedAt` says (a function runs for at most a minute, clocks
 * differ a little), so the last two minutes are read again by the next run.
 */
const OVERLAP_MILLISECONDS = 2 * 60_000;
/** A run stops reading once this many months are to be computed; the next one goes on. */
const ENOUGH_MONTHS = 200;

/** What a run did. */
export interface RunReport {
  months: number;
  /** False when more changes wait for the next run. */
  done: boolean;
}

/** How far one collection has been read. */
interface Front {
  name: string;
  after: ReadingPlace | null;
  done: boolean;
  readOn: (after: ReadingPlace | null) => Promise<Reading>;
}

/** What counts otherwise since the reckoning changed: read once more from its beginning. */
const reckoned: ReadonlyArray<keyof typeof sources> = ['errands', 'wishes'];

const changeFronts = (run: TimerRunRecord | null, now: Date): Front[] =>
  Object.entries(sources).map(([name, read]) => {
    const anew = run?.reckoning !== RECKONING && reckoned.includes(name);
    const start = anew
      ? { value: 0, id: '' }
      : (run?.places?.[name] ?? { value: run?.upTo.getTime() ?? 0, id: '' });
    return { name, after: start, done: false, readOn: (after) => read(after ?? start, now) };
  });

/** Each month begins with a walk through all branches, so that those where nothing happens have their line too. */
function walkFront(run: TimerRunRecord | null, now: Date): Front & { month: string } {
  const month = monthOf(now);
  const walked = run?.walk?.month === month ? run.walk : { after: null, done: false };
  return {
    name: 'branches',
    month,
    after: walked.after,
    done: walked.done,
    readOn: (after) => walkBranches(after, month),
  };
}

const keyOf = (touched: TouchedMonth) =>
  'branchId' in touched
    ? `branch ${branchMonthId(touched.branchId, touched.month)}`
    : `community ${communityMonthId(touched.communityId, touched.month)}`;

/** Reads on, all collections side by side, until nothing is left or there is enough to compute. */
async function readTouched(fronts: readonly Front[]): Promise<TouchedMonth[]> {
  const touched = new Map<string, TouchedMonth>();
  const readFurther = async (front: Front) => {
    const reading = await front.readOn(front.after);
    for (const one of reading.touched) touched.set(keyOf(one), one);
    front.after = reading.last ?? front.after;
    front.done = !reading.more;
  };
  while (touched.size < ENOUGH_MONTHS && fronts.some(({ done }) => !done)) {
    await Promise.all(fronts.filter(({ done }) => !done).map(readFurther));
  }
  return [...touched.values()];
}

/** Where the next run goes on: never past what may still become readable. */
function placeToKeep({ after, done }: Front, now: Date): ReadingPlace {
  const latest = { value: now.getTime() - OVERLAP_MILLISECONDS, id: '' };
  return done || !after || Number(after.value) > latest.value ? latest : after;
}

/**
 * Computes anew every branch's and community's month that records changed since the last run, and each month once for every branch.
 * The progress is written after the months: a run that breaks off is repeated by the next, and computing a month
 * twice gives the same document.
 */
export async function recomputeTouchedMonths(now: Date, excuseAll: ExcuseAll): Promise<RunReport> {
  const run = await timerRuns.get(BRANCH_MONTHS_RUN);
  const changes = changeFronts(run, now);
  const walk = walkFront(run, now);
  const touched = await readTouched([...changes, walk]);
  await recompute(touched, excuseAll);

  const kept = changes.map((front) => [front.name, placeToKeep(front, now)] as const);
  await timerRuns.put({
    _id: BRANCH_MONTHS_RUN,
    upTo: new Date(Math.min(...kept.map(([, { value }]) => Number(value)))),
    places: Object.fromEntries(kept),
    reckoning: RECKONING,
    walk: { month: walk.month, after: walk.after, done: walk.done },
    updatedAt: now,
  });
  return { months: touched.length, done: [...changes, walk].every(({ done }) => done) };
}

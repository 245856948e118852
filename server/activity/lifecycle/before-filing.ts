import { activities } from '../../collections';
import { refuse } from '../../kernel/refusal';
import { command } from '../../kernel/store/database';
import { freshIdentifier } from '../../kernel/store/identifier';
import type { ActivityRecord } from '../../records/activity';
import { transitionOf } from '../model/transitions';

/** Longer than any cloud function may run (60 s): whoever was cut off has written their last by then. */
const HELD_MILLISECONDS = 60_000;
/** Longer than a check-in may run (8 s, package.json), and shorter than it takes to write minutes. */
const ENDING_MILLISECONDS = 10_000;

/**
 * Records people after the end, while the activity cannot be filed: so nothing is written into a record that was frozen
 * since we looked. Costs two requests, and before the end none: then there is nothing to file.
 */
export const beforeFiling = <Result>(
  activity: Pick<ActivityRecord, '_id' | 'state'>,
  now: Date,
  record: () => Promise<Result>,
): Promise<Result> => (activity.state === 'closed' ? holding(activity, now, record) : record());

/**
 * Records people, while the activity can neither be called off nor filed: for who says of others that they came, before
 * the end too. Two requests.
 */
export async function holding<Result>(
  { _id }: Pick<ActivityRecord, '_id'>,
  now: Date,
  record: () => Promise<Result>,
): Promise<Result> {
  const state = command().in([...transitionOf('entered').from]);
  const until = new Date(now.getTime() + HELD_MILLISECONDS);
  // Of two in the same millisecond the second must be told from the first, who would else let go for both.
  const recordingBy = freshIdentifier();
  const take = { set: { recordingUntil: until, recordingBy, updatedAt: now } };
  const alone = await activities.change({ _id, state, recordingUntil: notHeldAt(now) }, take);
  if (!alone && !(await activities.change({ _id, state }, take))) {
    const standing = await activities.get(_id);
    refuse(standing?.state === 'cancelled' ? 'activity.cancelled' : 'activity.filed');
  }
  try {
    return await record();
  } finally {
    // Of two who record at once, neither lets go for the other: it runs out by itself.
    if (alone) {
      await activities.change(
        { _id, recordingBy },
        { set: { recordingUntil: null, recordingBy: null, updatedAt: new Date(now.getTime() + 1) } },
      );
    }
  }
}

/**
 * Holds of an activity into whose record nobody can still be writing: who records after the end never held it, let go or
 * ran out of time, and who began before the end, when nothing was to be held, has run out of time too.
 */
export const settledAt = (now: Date) => ({
  recordingUntil: notHeldAt(now),
  closedAt: command().lte(new Date(now.getTime() - ENDING_MILLISECONDS)),
});

/** What `recordingUntil` is of an activity that nobody is recording people into. */
export const notHeldAt = (now: Date) => command().not(command().gt(now));

import { errands } from '../../server/collections';
import { command } from '../../server/kernel/store/database';
import { stepOf } from '../../server/kernel/store/way';
import type { ErrandRecord } from '../../server/records/errand';

const DAY = 86_400_000;
/** Days after which silence counts as no dispute. */
const QUIET_DAYS = 7;
const AT_ONCE = 100;
/** What the timer is known by in an errand's steps. */
const TIMER = 'timer';

/** The same for the same errand in the same situation, so that two runs at one moment take one step. */
const lapsedAt = ({ state, updatedAt, communityName: by }: ErrandRecord, now: Date) => ({
  ...stepOf(
    { openid: TIMER, requestId: `${state}-${updatedAt.getTime()}`, now },
    { what: 'lapsed' as const, by },
  ),
  memberId: null,
  branchId: null,
});

/**
 * Errands called done a week ago, of which the resident has said nothing, close as not disputed: a bounded piece of them
 * each time, the oldest first. Says how many did.
 */
export async function lapse(now: Date): Promise<number> {
  const before = new Date(now.getTime() - QUIET_DAYS * DAY);
  const old = await errands.find(
    // What was noted later than it was done waits a week from then.
    { state: 'done', doneAt: command().lt(before), updatedAt: command().lt(before) },
    { limit: AT_ONCE, order: ['doneAt', 'asc'] },
  );
  let done = 0;
  for (const errand of old) {
    const changed = await errands.change(
      { _id: errand._id, state: 'done', updatedAt: errand.updatedAt },
      {
        set: { state: 'undisputed', solvedAt: now, updatedAt: now },
        push: { steps: lapsedAt(errand, now) },
      },
    );
    if (changed) done += 1;
  }
  return done;
}

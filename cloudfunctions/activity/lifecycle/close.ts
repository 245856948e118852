import * as contract from '../../../contract/activity';
import { refuseStep } from '../../../server/activity/check-in/opening-rules';
import { activityWithDecisions } from '../../../server/activity/leave/follow-decisions';
import { completeRecords } from '../../../server/activity/lifecycle/complete-records';
import { countsOf } from '../../../server/activity/model/counts';
import { ofBranches, rollOf } from '../../../server/activity/model/reads';
import { whyNotClose } from '../../../server/activity/model/rules';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import type { ActivityRecord } from '../../../server/records/activity';

/**
 * Ends the check-in, then gives everyone without a record one: what was decided of them, else that they were absent. In
 * this order: whoever scans after the end is refused and not overtaken, and when the second write fails, closing again
 * completes it: for those whose roll entry is as it was at the end, so that nobody is absent from a meeting held before
 * they joined.
 */
export const close = action(contract.close)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: activity, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotClose(activity, now);
    if (objection) refuseStep(objection, activity);
    const enteredBy = caller.member._id;

    const [planned, ended] = await Promise.all([
      rollOf(activity.branchIds),
      closeOnce(activity, enteredBy, now),
    ]);
    const roll = ended === activity ? planned : await rollOf(ended.branchIds);
    // Read after the end: whoever decides from now on finds what the end writes, and corrects it.
    const known = await activityWithDecisions(activity._id);
    if (!known) refuse('activity.unknown');
    const all = await completeRecords(ended, { ...known, roll, enteredBy, now });
    return { counts: countsOf({ ...ended, state: 'closed' }, roll, ofBranches(ended, all)) };
  },
});

/**
 * Ends it for the branches that take part at that moment: one that agreed meanwhile is ended with the rest. Whoever comes
 * second finds it closed, unless it was called off, or opened or moved meanwhile.
 */
async function closeOnce(activity: ActivityRecord, closedBy: string, now: Date): Promise<ActivityRecord> {
  const { _id, state, startsAt, branchIds } = activity;
  if (state === 'closed') return activity;
  const closed = await activities.change(
    { _id, state, startsAt, branchIds: command().eq(branchIds) },
    stepTaken(activity, 'closed', { by: closedBy, now }),
  );
  if (closed) return activity;
  const found = await activities.get(_id);
  if (!found) refuse('activity.unknown');
  const objection = whyNotClose(found, now);
  if (objection) refuseStep(objection, found);
  if (found.branchIds.length > branchIds.length) return closeOnce(found, closedBy, now);
  if (found.state !== 'closed') refuse('activity.changedMeanwhile');
  return found;
}

import * as contract from '../../../contract/activity';
import { tookPart } from '../../../contract/words';
import { countCame } from '../../../server/activity/check-in/came-already';
import { outlastLooks } from '../../../server/activity/check-in/look-holds';
import { whyNotUndoOpen } from '../../../server/activity/check-in/opening-rules';
import { attendancesOf } from '../../../server/activity/model/reads';
import { afterStep, stepTaken } from '../../../server/activity/model/workflow';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { ActivityRecord } from '../../../server/records/activity';

/**
 * Takes an opening back while nobody has come. Who checks in at the very moment wins: they are looked for once more a
 * while after the write (look-holds.ts), and the check-in is opened again as it was. A check-in that is only kept until
 * somebody confirms it waits all the same, as one that comes after the opening was taken back.
 */
export const undoOpen = action(contract.undoOpen)({
  load: async ({ input: { activityId } }) => {
    const [activity, came] = await Promise.all([activities.get(activityId), countCame(activityId)]);
    return { activity, came };
  },
  allow: ({ caller, loaded: { activity } }) =>
    activity ? leads(caller, activity.branchId) : 'activity.unknown',
  run: async ({ caller, loaded: { activity, came }, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    if (activity.state === 'announced') return { undone: true };
    const objection = whyNotUndoOpen(activity.state, came);
    if (objection) refuse(objection);

    const by = caller.member._id;
    const undone = afterStep(activity, 'openingTakenBack', { by, now });
    await undo(activity, by, now);
    await outlastLooks();
    const recorded = await attendancesOf(activity._id);
    if (!recorded.some(({ state }) => tookPart(state))) return { undone: true };
    await activities.change(
      { _id: activity._id, state: undone.state, updatedAt: undone.updatedAt },
      stepTaken(undone, 'openedAgain', { by, now, details: { openedAt: activity.openedAt } }),
    );
    refuse('activity.someoneCheckedIn');
  },
});

/** Whoever comes second finds it taken back, unless it was ended or called off meanwhile. */
async function undo(activity: ActivityRecord, by: string, now: Date): Promise<void> {
  const { _id, state, openedAt } = activity;
  const undone = await activities.change(
    { _id, state, openedAt },
    stepTaken(activity, 'openingTakenBack', { by, now }),
  );
  if (undone) return;
  const found = await activities.get(_id);
  if (!found) refuse('activity.unknown');
  if (found.state === 'announced') return;
  refuse(whyNotUndoOpen(found.state, 0) ?? 'activity.changedMeanwhile');
}

import * as contract from '../../../contract/activity';
import { tookPart } from '../../../contract/words';
import { outlastLooks } from '../../../server/activity/check-in/look-holds';
import { mayBeTaken } from '../../../server/activity/check-in/opening-rules';
import { waitingCaptures } from '../../../server/activity/check-in/waiting-captures';
import { excuse, noteDown, tellAndSayWho } from '../../../server/activity/lifecycle/after-life';
import { notHeldAt } from '../../../server/activity/lifecycle/before-filing';
import { whyNotCancel } from '../../../server/activity/lifecycle/life-rules';
import { attendancesOf } from '../../../server/activity/model/reads';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities, captures } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import type { ActivityRecord, AttendanceRecord } from '../../../server/records/activity';

/**
 * Calls an activity off. One conditional write decides; what was recorded of people beforehand is then made to count
 * nowhere, and those who were told are told: said again it completes what broke off.
 */
export const cancel = action(contract.cancel)({
  load: async ({ input: { activityId } }) => {
    const [activity, recorded, captures] = await Promise.all([
      activities.get(activityId),
      attendancesOf(activityId),
      waitingCaptures({ activityId }),
    ]);
    const came = recorded.filter(({ state }) => tookPart(state)).length + captures.length;
    return { activity, came };
  },
  allow: ({ caller, loaded: { activity } }) =>
    activity ? leads(caller, activity.branchId) : 'activity.unknown',
  run: async ({ caller, input, loaded: { activity, came }, openid, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotCancel(activity, { came, reason: input.reason }, now);
    if (objection) refuse(objection);
    const { _id: by } = caller.member;
    const standing = await cancelOnce(activity, { by, reason: input.reason, now });
    // Dropped as a draft: nobody knew of it.
    if (standing.branchIds.length === 0) return { told: null };

    const isNew = activity.state !== 'cancelled';
    if (isNew && mayBeTaken(activity, now)) await outlastLooks();
    const recorded = await recordedUnless(activity, standing);
    const reason = standing.cancelReason;
    await noteDown('cancel', standing, { openid, occasion: '', reason, at: now });
    // Who is still writing now, the timer finds.
    await excuse(standing, recorded, { by, reason, now });
    return {
      told: await tellAndSayWho(standing, caller, {
        what: 'activityCancelled',
        occasion: '',
        reason,
        at: now,
      }),
    };
  },
});

interface CalledOff {
  by: string;
  reason: string;
  now: Date;
}

/** Whoever comes second finds it called off, unless it was announced, opened or ended meanwhile. */
async function cancelOnce(activity: ActivityRecord, calledOff: CalledOff): Promise<ActivityRecord> {
  if (activity.state === 'cancelled') return activity;
  const { by, reason: note, now } = calledOff;
  const step = activity.state === 'draft' ? 'dropped' : 'calledOff';
  await activities.change(
    { _id: activity._id, state: activity.state, recordingUntil: notHeldAt(now) },
    stepTaken(activity, step, { by, now, note }),
  );
  // Read anew, also by who won: until that write its plan may have been changed, and a branch may have come or gone.
  const standing = await activities.get(activity._id);
  if (standing?.state !== 'cancelled') refuse('activity.changedMeanwhile');
  return standing;
}

/**
 * What is recorded of people now that it is called off. Somebody may have checked in since we looked: then it is put back
 * and the call refused, as if they had come before it.
 */
async function recordedUnless(
  activity: ActivityRecord,
  standing: ActivityRecord,
): Promise<AttendanceRecord[]> {
  const { _id, state: calledOff, updatedAt, cancelledBy } = standing;
  const [recorded, [waiting]] = await Promise.all([
    attendancesOf(_id),
    captures.find({ activityId: _id, state: 'waiting' }, { limit: 1 }),
  ]);
  const isNew = activity.state !== 'cancelled';
  if (!isNew || !(waiting || recorded.some(({ state }) => tookPart(state)))) return recorded;
  const { cancelReason, cancelledBy: before } = activity;
  const details = { cancelReason, ...(before === undefined ? {} : { cancelledBy: before }) };
  await activities.change(
    { _id, state: calledOff, cancelledBy, updatedAt },
    stepTaken(standing, 'restored', { by: '', now: new Date(), details }),
  );
  refuse('activity.someoneCame');
}

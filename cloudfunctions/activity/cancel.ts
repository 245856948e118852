import * as contract from '../../contract/activity';
import { tookPart } from '../../contract/words';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { ActivityRecord } from '../records/activity';
import { excuse, noteDown, tellAndSayWho } from './after-life';
import { whyNotCancel } from './life-rules';
import { attendancesOf } from './reads';
import { waitingCaptures } from './waiting-captures';

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
    const objection = whyNotCancel(activity.state, { came, reason: input.reason });
    if (objection) refuse(objection);
    const { _id: by } = caller.member;
    const standing = await cancelOnce(activity, { by, reason: input.reason, now });
    // Dropped as a draft: nobody knew of it.
    if (standing.branchIds.length === 0) return { told: null };

    const reason = standing.cancelReason;
    await noteDown('cancel', standing, { openid, occasion: '', reason, at: now });
    // Read anew: somebody may have checked in at the very moment. Who is still writing then, the timer finds.
    await excuse(standing, await attendancesOf(standing._id), { by, reason, now });
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

/** A dropped draft takes part in no branch's plans any more, so that no list, calendar or figure finds it. */
const cancelled = ({ state }: ActivityRecord, { by, reason, now }: CalledOff) =>
  ({
    state: 'cancelled',
    cancelReason: reason,
    cancelledBy: by,
    updatedAt: now,
    ...(state === 'draft' ? { branchIds: [], asked: [] } : {}),
  }) as const;

/** Whoever comes second finds it called off, unless it was announced, opened or ended meanwhile. */
async function cancelOnce(activity: ActivityRecord, calledOff: CalledOff): Promise<ActivityRecord> {
  if (activity.state === 'cancelled') return activity;
  const set = cancelled(activity, calledOff);
  const won = await activities.change({ _id: activity._id, state: activity.state }, { set });
  // Read anew, also by who won: until that write its plan may have been changed, and a branch may have come or gone.
  const standing = await activities.get(activity._id);
  if (won && standing) return standing;
  if (standing?.state !== 'cancelled') refuse('activity.changedMeanwhile');
  return standing;
}

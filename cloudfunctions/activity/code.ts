import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import type { ActivityRecord } from '../records/activity';
import { mintCode, secondsLeft, slotAt } from './check-in-code';
import { countsOf } from './counts';
import { attendancesOf, rollOf } from './reads';
import { whyNoCode } from './rules';
import { slotSeconds } from './settings';

/** The code to show now. The first that is asked for opens the check-in. */
export const code = action(contract.code)({
  load: async ({ input }) => {
    const [activity, attendances] = await Promise.all([
      activities.get(input.activityId),
      attendancesOf(input.activityId),
    ]);
    return { activity, attendances };
  },
  allow: ({ caller, loaded: { activity } }) =>
    activity ? leads(caller, activity.branchId) : 'activity.unknown',
  run: async ({ loaded: { activity, attendances }, now }) => {
    if (!activity) refuse('activity.unknown');
    const objection = whyNoCode(activity.state);
    if (objection) refuse(objection);

    const { _id: activityId, branchId } = activity;
    const [roll] = await Promise.all([rollOf(branchId), openOnce(activity, now)]);
    return {
      code: mintCode({ activityId, branchId, slot: slotAt(now, slotSeconds) }),
      slotSeconds,
      secondsLeft: secondsLeft(now, slotSeconds),
      counts: countsOf(activity, roll, attendances),
    };
  },
});

/** Opens an announced activity. Whoever comes second finds it open, unless it was ended or called off meanwhile. */
async function openOnce(activity: ActivityRecord, now: Date): Promise<void> {
  if (activity.state !== 'announced') return;
  const opened = await activities.change(
    { _id: activity._id, state: 'announced' },
    { set: { state: 'open', openedAt: now, updatedAt: now } },
  );
  if (opened) return;
  const found = await activities.get(activity._id);
  const objection = found ? whyNoCode(found.state) : 'activity.unknown';
  if (objection) refuse(objection);
}

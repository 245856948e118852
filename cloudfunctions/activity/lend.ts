import * as contract from '../../contract/activity';
import { captureHours } from '../../contract/check-in-code';
import { activities, audits } from '../collections';
import { action } from '../kernel/action';
import { auditLine } from '../kernel/audit';
import { leads } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { keyOf } from './check-in-code';
import { openOnce } from './open-once';
import { whyNoCode } from './rules';
import { slotSeconds } from './settings';

const HOUR = 3_600_000;

/**
 * Hands the activity's key, never the master key, to who runs it. One audit line for each person who was handed it,
 * written before it leaves.
 */
export const lend = action(contract.lend)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: activity, now, openid }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNoCode(activity.state);
    if (objection) refuse(objection);
    const { _id: activityId, branchId, startsAt } = activity;
    await Promise.all([
      openOnce(activity, now),
      audits.insertOnce(
        auditLine({
          what: 'activity.lend',
          collection: 'activities',
          id: activityId,
          occasion: caller.member._id,
          openid,
          branchId,
          reason: '',
          at: now,
        }),
      ),
    ]);
    const from = Math.max(startsAt.getTime(), (activity.openedAt ?? now).getTime());
    return {
      key: keyOf(activityId).toString('base64url'),
      branchId,
      slotSeconds,
      now,
      until: new Date(from + captureHours * HOUR),
    };
  },
});

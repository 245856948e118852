import * as contract from '../../../contract/activity';
import { captureHours } from '../../../contract/activity/check-in-code';
import { keyOf } from '../../../server/activity/check-in/check-in-code';
import { opensOf, refuseStep, whyNotLend } from '../../../server/activity/check-in/opening-rules';
import { whyNoCode } from '../../../server/activity/model/rules';
import { slotSeconds } from '../../../server/activity/model/settings';
import { activities, audits } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { auditLine } from '../../../server/kernel/audit';
import { refuse } from '../../../server/kernel/refusal';

const HOUR = 3_600_000;

/**
 * Hands the activity's key, never the master key, to who runs it, also before the check-in is open: a phone that is lent
 * it ahead opens it without signal. One audit line for each person who was handed it, written before it leaves.
 */
export const lend = action(contract.lend)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: activity, now, openid }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNoCode(activity.state) ?? whyNotLend(activity, now);
    if (objection) refuseStep(objection, activity);
    const { _id: activityId, branchId, startsAt, openedAt } = activity;
    await audits.insertOnce(
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
    );
    const from = Math.max(startsAt.getTime(), (openedAt ?? startsAt).getTime());
    return {
      key: keyOf(activityId).toString('base64url'),
      branchId,
      slotSeconds,
      now,
      until: new Date(from + captureHours * HOUR),
      open: activity.state === 'open',
      opens: opensOf(activity),
    };
  },
});

import * as contract from '../../../contract/activity';
import {
  type Agreement,
  followAgreement,
  tellOfAgreement,
} from '../../../server/activity/joint/follow-agreement';
import { branchDeciding, whyNotAgree } from '../../../server/activity/joint/joint-rules';
import { activities } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { laterThan } from '../../../server/kernel/time/clock';
import type { ActivityRecord } from '../../../server/records/activity';
import { hasAgreed, isAsked } from '../../../server/statistics/joint-branches';

/**
 * The secretary says that the own branch takes part: one write decides, and from then on its members are expected. They are
 * told then, and so are those who lead the host; said again it tells whoever was missed.
 */
export const agreeJoint = action(contract.agreeJoint)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, input, loaded: activity }) =>
    activity && activity.state !== 'draft'
      ? branchDeciding(caller, activity, input.branchId) !== null
      : 'activity.unknown',
  run: async ({ caller, input, loaded: activity, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const branchId = branchDeciding(caller, activity, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const by = caller.member._id;
    const standing = hasAgreed(activity, branchId)
      ? activity
      : await agree(activity, { branchId, by, at: now });
    if (hasAgreed(standing, branchId)) await followAgreement(standing, { branchId, by }, now);
    // It took part, and left at the same moment: who hears of that hears of this too.
    else await tellOfAgreement({ ...standing, withdrawals: activity.withdrawals }, branchId, { by, at: now });
    return { agreed: true };
  },
});

/**
 * From asked, or declined, to taking part: unless it was ended, called off or taken back meanwhile. Answers what stands
 * afterwards, when it may have left again.
 */
async function agree(activity: ActivityRecord, line: Agreement): Promise<ActivityRecord> {
  const objection = whyNotAgree(activity, line.at);
  if (objection) refuse(objection);
  const { branchId } = line;
  const { in: among, neq } = command();
  const { updatedAt } = activity;
  const agreed = await activities.change(
    {
      _id: activity._id,
      state: among(['announced', 'open']),
      branchIds: neq(branchId),
      // Who had said no is on no list that the host might have changed meanwhile.
      ...(isAsked(activity, branchId) ? { 'asked.branchId': branchId } : { updatedAt }),
    },
    {
      set: { updatedAt: laterThan(updatedAt, line.at) },
      push: { branchIds: branchId, agreed: line },
      pull: { asked: { branchId } },
    },
  );
  const standing = await activities.get(activity._id);
  if (standing && (agreed || hasAgreed(standing, branchId))) return standing;
  refuse(standing ? (whyNotAgree(standing, line.at) ?? 'activity.changedMeanwhile') : 'activity.unknown');
}

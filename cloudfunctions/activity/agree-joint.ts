import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { laterThan } from '../kernel/clock';
import { command } from '../kernel/database';
import { refuse } from '../kernel/refusal';
import { branchDeciding, hasAgreed, whyNotAgree } from './joint-rules';

/** The secretary says that the own branch takes part: one line a branch, however often it is said. */
export const agreeJoint = action(contract.agreeJoint)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, input, loaded: activity }) =>
    activity ? branchDeciding(caller, activity, input.branchId) !== null : 'activity.unknown',
  run: async ({ caller, input, loaded: activity, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const branchId = branchDeciding(caller, activity, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const objection = whyNotAgree(activity.state);
    if (objection) refuse(objection);
    if (!hasAgreed(activity, branchId)) {
      const line = { branchId, by: caller.member._id, at: now };
      await activities.change(
        { _id: activity._id, branchIds: branchId, 'agreed.branchId': command().neq(branchId) },
        { set: { updatedAt: laterThan(activity.updatedAt, now) }, push: { agreed: line } },
      );
    }
    return { agreed: true };
  },
});

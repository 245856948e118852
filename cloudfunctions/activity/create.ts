import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { identifierOf } from '../kernel/identifier';
import { branchAsSecretary } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { tellInvited } from '../messages/tell-invited';
import { newActivity } from './new-activity';
import { requireKnown } from './require-known';
import { whyNotStartAt } from './rules';

/** The secretary plans an activity and those whom it is for are told; sent again with the same requestId, it is still one. */
export const create = action(contract.create)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async ({ caller, input, now, openid, requestId }) => {
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    const objection = whyNotStartAt(input.startsAt, now);
    if (objection) refuse(objection);
    await requireKnown(branchId, input);

    const activity = newActivity({
      _id: identifierOf(openid, requestId),
      branchId,
      plan: input,
      state: input.draft ? 'draft' : 'announced',
      createdBy: caller.member._id,
      now,
    });
    await activities.insertOnce(activity);
    if (activity.state !== 'draft') {
      // Also when it was there already: the first call may have broken off before everybody was told.
      await tellInvited(activity, {
        what: 'activityAnnounced',
        occasion: '',
        by: caller.member._id,
        at: now,
      });
    }
    return { activityId: activity._id };
  },
});

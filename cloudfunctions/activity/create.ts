import * as contract from '../../contract/activity';
import { activities } from '../collections';
import { action } from '../kernel/action';
import { identifierOf } from '../kernel/identifier';
import { branchAsSecretary } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { saidIn, standsAsSaid } from '../kernel/said';
import { tellInvited } from '../messages/tell-invited';
import { newActivity } from './new-activity';
import { requireKnown } from './require-known';
import { whyNotStartAt } from './rules';

/** The secretary plans an activity and those whom it is for are told; sent again with the same requestId, it is still one. */
export const create = action(contract.create)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async (request) => {
    const { caller, input, now } = request;
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    const objection = whyNotStartAt(input.startsAt, now);
    if (objection) refuse(objection);
    await requireKnown(branchId, input);

    const planned = newActivity({
      _id: identifierOf('activity.create', request),
      branchId,
      plan: input,
      state: input.draft ? 'draft' : 'announced',
      createdBy: caller.member._id,
      now,
    });
    const activity = { ...planned, said: saidIn(input) };
    const isNew = await activities.insertOnce(activity);
    const standing = isNew ? activity : ((await activities.get(activity._id)) ?? activity);
    if (standing.state === 'announced') {
      // Also when it was there already: the first call may have broken off before everybody was told.
      await tellInvited(standing, {
        what: 'activityAnnounced',
        occasion: '',
        by: caller.member._id,
        at: now,
      });
    }
    return { activityId: activity._id, asSaid: standsAsSaid(standing, input) };
  },
});

import * as contract from '../../../contract/activity';
import { limits } from '../../../contract/limits';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { whyNotWrite } from '../../../server/activity/minutes/minutes-rules';
import { mayOwn } from '../../../server/activity/minutes/resolution-owner';
import { whyNotDueOn } from '../../../server/activity/minutes/resolution-rules';
import { activities, members, resolutions } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { identifierOf } from '../../../server/kernel/store/identifier';
import { dayOf } from '../../../server/kernel/time/clock';
import type { ResolutionRecord } from '../../../server/records/resolution';

/** Notes what was resolved; sent again with the same requestId, it is still one. */
export const addResolution = action(contract.addResolution)({
  load: ({ input }) =>
    Promise.all([
      activities.get(input.activityId),
      members.get(input.ownerId),
      resolutions.find(
        { activityId: input.activityId },
        { limit: limits.resolutionsOfActivity, fields: ['_id'] },
      ),
    ]),
  allow: ({ caller, loaded: [activity] }) =>
    activity ? leads(caller, activity.branchId) : 'activity.unknown',
  run: async (request) => {
    const { caller, input, now } = request;
    const [activity, owner, before] = request.loaded;
    if (!activity || !caller.member) refuse('activity.unknown');
    const resolutionId = identifierOf('activity.addResolution', request, activity._id);
    if (before.some(({ _id }) => _id === resolutionId)) return { resolutionId };
    // What waits for somebody must be about something that they can open.
    if (activity.state === 'draft') refuse('activity.notAnnounced');
    const objection = whyNotWrite(activity.state) ?? whyNotDueOn(input.dueOn, dayOf(now));
    if (objection) refuse(objection);
    if (!owner || !mayOwn(activity, owner)) refuse('activity.notOnRoll');
    const most = limits.resolutionsOfActivity;
    if (before.length >= most) refuse('activity.tooManyResolutions', { most });
    const { _id: addedBy } = caller.member;
    const resolution: ResolutionRecord = {
      _id: resolutionId,
      activityId: activity._id,
      branchId: activity.branchId,
      text: input.text,
      ownerId: owner._id,
      ownerName: owner.name,
      dueOn: input.dueOn,
      state: 'open',
      note: '',
      closedBy: null,
      closedAt: null,
      version: 1,
      history: [],
      requestId: '',
      addedBy,
      addedAt: now,
      updatedAt: now,
    };
    await beforeFiling(activity, now, () => resolutions.insertOnce(resolution));
    return { resolutionId };
  },
});

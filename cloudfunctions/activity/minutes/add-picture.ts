import * as contract from '../../../contract/activity';
import { limits } from '../../../contract/limits';
import { beforeFiling } from '../../../server/activity/lifecycle/before-filing';
import { whyNotWrite } from '../../../server/activity/minutes/minutes-rules';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { aboutActivity } from '../../../server/pictures/about';
import { addPictureTo } from '../../../server/pictures/add';

/** Adds a picture to the record; others see it once it has passed WeChat's check. Never needed for anything. */
export const addPicture = action(contract.addPicture)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, input, loaded: activity, openid, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection = whyNotWrite(activity.state);
    if (objection) refuse(objection);
    const about = aboutActivity(activity._id);
    const { _id: by } = caller.member;
    const sent = { about, sentAs: input.fileId, by, most: limits.pictures, openid, now };
    return { pictureId: await beforeFiling(activity, now, () => addPictureTo(sent)) };
  },
});

import * as contract from '../../../contract/activity';
import { posterIdLength } from '../../../contract/activity/check-in-code';
import { whyNoCode } from '../../../server/activity/model/rules';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { miniProgramCode } from '../../../server/kernel/text/mini-program-code';
import type { ActivityRecord } from '../../../server/records/activity';
import type { OrganizationRecord } from '../../../server/records/organization';

/** The page that the printed code opens; WeChat takes no slash before it. */
const PAGE = 'packages/activity/pages/check-in/index';

/** The printed code of an activity that is not over. The code itself never changes, so that it may be asked for again. */
export const poster = action(contract.poster)({
  load: ({ input }) => activityWithBranch(input.activityId),
  allow: ({ caller, loaded: found }) => (found ? leads(caller, found.activity.branchId) : 'activity.unknown'),
  run: async ({ loaded: found }) => {
    if (!found) refuse('activity.unknown');
    const { activity, branchName } = found;
    const { _id: activityId, title, kind, startsAt, place, state } = activity;
    const objection = whyNoCode(state);
    if (objection) refuse(objection);
    if (activityId.length > posterIdLength) throw new Error(`No code can carry the id ${activityId}`);
    const { picture, pictureType } = await miniProgramCode(PAGE, activityId);
    const text = `${PAGE}?scene=${activityId}`;
    return { activityId, title, kind, startsAt, place, branchName, picture, pictureType, text };
  },
});

/** The activity with its branch's name, in one request. */
async function activityWithBranch(activityId: string) {
  type Found = ActivityRecord & { branches: OrganizationRecord[] };
  const [found] = await activities.aggregate<Found>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'organizations', localField: 'branchId', foreignField: '_id', as: 'branches' }),
  );
  if (!found) return null;
  const { branches, ...activity } = found;
  return { activity, branchName: branches[0]?.name ?? '' };
}

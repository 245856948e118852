import * as contract from '../../../contract/activity';
import { countInvitations } from '../../../server/activity/joint/invite';
import { tellAndSayWho } from '../../../server/activity/lifecycle/after-life';
import { whyNotAnnounce } from '../../../server/activity/lifecycle/life-rules';
import { whyNotStartAt } from '../../../server/activity/model/rules';
import { stepTaken } from '../../../server/activity/model/workflow';
import { activities } from '../../../server/collections';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';

/**
 * Announces a draft, then tells those invited, and those who lead the branches that are asked to hold it together: said
 * again it tells whoever was missed, and nobody twice.
 */
export const announce = action(contract.announce)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, loaded: activity, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const objection =
      whyNotAnnounce(activity.state) ??
      (activity.state === 'draft' ? whyNotStartAt(activity.startsAt, now) : null);
    if (objection) refuse(objection);

    const { _id, asked = [], updatedAt } = activity;
    if (activity.state === 'draft') {
      await countInvitations(
        activity,
        asked.map((one) => one.branchId),
        now,
      );
    }
    const announced =
      activity.state === 'draft' &&
      (await activities.change(
        // Where branches were counted, no others may have been named meanwhile.
        { _id, state: activity.state, updatedAt },
        stepTaken(activity, 'announced', { by: caller.member._id, now }),
      ));
    // Announced or called off in the meantime: what stands now is told.
    const standing = announced ? ({ ...activity, state: 'announced' } as const) : await activities.get(_id);
    if (!standing) refuse('activity.unknown');
    const late = whyNotAnnounce(standing.state);
    if (late) refuse(late);
    if (standing.state === 'draft') refuse('activity.changedMeanwhile');
    if (standing.state !== 'announced') return { told: null };
    return {
      told: await tellAndSayWho(standing, caller, { what: 'activityAnnounced', occasion: '', at: now }),
    };
  },
});

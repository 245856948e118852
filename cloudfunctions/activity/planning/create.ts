import type * as z from 'zod';
import * as contract from '../../../contract/activity';
import { countInvitations } from '../../../server/activity/joint/invite';
import { requireKnown } from '../../../server/activity/model/require-known';
import { whyNotStartAt } from '../../../server/activity/model/rules';
import { tellAsked } from '../../../server/activity/model/tell-asked';
import { newActivity } from '../../../server/activity/planning/new-activity';
import { activities } from '../../../server/collections';
import { branchAsSecretary } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { identifierOf } from '../../../server/kernel/store/identifier';
import { saidIn, standsAsSaid } from '../../../server/kernel/text/said';
import { type News, tellInvited } from '../../../server/messaging/tell-invited';
import type { ActivityRecord } from '../../../server/records/activity';

/**
 * The secretary plans an activity. Those whom it is for are told, and of other branches that are to hold it together only
 * those who lead them. Sent again with the same requestId, it is still one.
 */
export const create = action(contract.create)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async (request) => {
    const { caller, input, now } = request;
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    const objection = whyNotStartAt(input.startsAt, now);
    if (objection) refuse(objection);
    const names = await requireKnown(branchId, input);

    const by = caller.member._id;
    const planned = newActivity({
      _id: identifierOf('activity.create', request),
      branchId,
      plan: input,
      state: input.draft ? 'draft' : 'announced',
      asked: askedOf(branchId, input, names).map((one) => ({ ...one, by, at: now })),
      createdBy: by,
      now,
    });
    if (planned.state !== 'draft') {
      await countInvitations(
        planned,
        (planned.asked ?? []).map((one) => one.branchId),
        now,
      );
    }
    const activity = { ...planned, said: saidIn(input) };
    const isNew = await activities.insertOnce(activity);
    const standing = isNew ? activity : ((await activities.get(activity._id)) ?? activity);
    // Also when it was there already: the first call may have broken off before everybody was told.
    await tellOf(standing, { what: 'activityAnnounced', occasion: '', by, at: now, again: !isNew });
    return { activityId: activity._id, asSaid: standsAsSaid(standing, input) };
  },
});

const askedOf = (
  host: string,
  { withBranchIds }: Pick<z.output<typeof contract.create.input>, 'withBranchIds'>,
  names: ReadonlyMap<string, string>,
) =>
  [...new Set(withBranchIds)]
    .filter((branchId) => branchId !== host)
    .map((branchId) => ({ branchId, branchName: names.get(branchId) ?? '' }));

/** Of a draft, and of what was called off since, there is nothing to tell. */
async function tellOf(activity: ActivityRecord, news: News): Promise<void> {
  if (activity.state !== 'announced' && activity.state !== 'open') return;
  await Promise.all([tellInvited(activity, news), tellAsked(activity, news)]);
}

import type * as z from 'zod';
import * as contract from '../../../contract/activity';
import type { replanned } from '../../../contract/activity/planned';
import { requireNobodyCame } from '../../../server/activity/check-in/came-already';
import { countInvitations, requireNotDeclined } from '../../../server/activity/joint/invite';
import { type Branches, droppedBetween, namedAnew } from '../../../server/activity/joint/joint-rules';
import { followPlan, tellAndSayWho } from '../../../server/activity/lifecycle/after-life';
import {
  differingFields,
  invitesOthers,
  keepGuests,
  movesPeople,
  type Plan,
  type PlanField,
  whyNotChange,
} from '../../../server/activity/lifecycle/life-rules';
import { tellDropped } from '../../../server/activity/lifecycle/tell-dropped';
import { requireKnown } from '../../../server/activity/model/require-known';
import { whyNotStartAt } from '../../../server/activity/model/rules';
import { plannedFields } from '../../../server/activity/planning/new-activity';
import { activities } from '../../../server/collections';
import type { Caller } from '../../../server/kernel/access/caller';
import { leads } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { laterThan } from '../../../server/kernel/time/clock';
import type { ActivityRecord, PlanChange } from '../../../server/records/activity';

const MOST_CHANGES_KEPT = 20;

/**
 * Changes what was planned. One write decides, and it holds only of the activity that the caller has seen; what was
 * recorded and told beforehand follows from it, so that a call that broke off between completes it when said again.
 */
export const change = action(contract.change)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, loaded: activity }) => (activity ? leads(caller, activity.branchId) : 'activity.unknown'),
  run: async ({ caller, input, loaded: activity, requestId, now }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const by = caller.member._id;
    const { activityId: _id, seenAt, ...asked } = input;
    const at = laterThan(activity.updatedAt, now);
    const { plan, added } = wantedOf(activity, asked, { by, at });
    const fields = differingFields(activity, plan);
    const own = latestBy(activity, requestId);
    if (fields.length === 0) return follow(activity, own, caller, now);

    const objection =
      whyNotChange(activity, fields, now) ??
      (fields.includes('startsAt') ? whyNotStartAt(plan.startsAt, now) : null);
    if (objection) refuse(objection);
    if (fields.includes('startsAt')) await requireNobodyCame(activity);
    if (seenAt.getTime() !== activity.updatedAt.getTime()) refuse('activity.changedMeanwhile');
    // Seen with what this request changed before, and asking for more: no repetition.
    if (own) refuse('call.requestReused');
    const wanted = invitesOthers(fields) ? await withInvitations(activity, plan, added, now) : plan;

    const was = { startsAt: activity.startsAt, place: activity.place };
    const dropped = droppedBetween(activity, wanted);
    const line: PlanChange = { at, by, requestId, fields, was, ...(dropped.length > 0 ? { dropped } : {}) };
    const changed = await activities.change(
      { _id, state: activity.state, updatedAt: activity.updatedAt },
      {
        set: { ...only(wanted, fields), updatedAt: at },
        putFirst: { changes: { item: line, most: MOST_CHANGES_KEPT } },
      },
    );
    if (changed) return follow({ ...activity, ...wanted, updatedAt: at }, line, caller, now);
    const standing = await activities.get(_id);
    const faster = standing && latestBy(standing, requestId);
    if (!standing || !faster) refuse('activity.changedMeanwhile');
    return follow(standing, faster, caller, now);
  },
});

/** What the plan would be: what was asked, in place of what stands; and which branches it names that none did before. */
function wantedOf(
  activity: ActivityRecord,
  { withBranchIds, ...asked }: Omit<z.output<typeof replanned>, 'activityId' | 'seenAt'>,
  said: { by: string; at: Date },
): { plan: Plan; added: string[] } {
  const { _id, parts, ...standing } = activity;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const wanted = plannedFields(_id, {
    ...standing,
    parts: parts.map(({ startsAt, ...part }) => ({ ...part, ...(startsAt ? { startsAt } : {}) })),
    ...given,
  });
  const guests = keepGuests(activity.guests, asked.guests ? wanted.guests : activity.guests);
  const { branches, added } = withBranchIds
    ? namedAnew(activity, withBranchIds, said)
    : { branches: branchesOf(activity), added: [] };
  return { plan: { ...wanted, ...branches, guests }, added };
}

const branchesOf = ({ branchIds, asked, agreed }: ActivityRecord): Branches => ({
  branchIds,
  ...(asked ? { asked } : {}),
  ...(agreed ? { agreed } : {}),
});

/** The plan with the names of the branches that are newly asked: refused where they may not be. */
async function withInvitations(
  activity: ActivityRecord,
  plan: Plan,
  added: readonly string[],
  now: Date,
): Promise<Plan> {
  const names = await requireKnown(activity.branchId, { withBranchIds: added, groupId: plan.groupId });
  requireNotDeclined(activity, added);
  if (activity.state !== 'draft') await countInvitations(activity, added, now);
  if (!plan.asked) return plan;
  const asked = plan.asked.map((one) => ({ ...one, branchName: names.get(one.branchId) ?? one.branchName }));
  return { ...plan, asked };
}

const only = (plan: Plan, fields: readonly PlanField[]): Partial<Plan> =>
  Object.fromEntries(fields.map((field) => [field, plan[field]]));

const latestBy = ({ changes = [] }: ActivityRecord, requestId: string) =>
  changes.find((line) => line.requestId === requestId);

/** What follows from a change: records of people come along, and those invited are told. */
async function follow(
  activity: ActivityRecord,
  line: PlanChange | undefined,
  caller: Caller,
  now: Date,
): Promise<z.input<typeof contract.change.output>> {
  const changedAt = activity.updatedAt;
  if (!line || !caller.member || activity.state === 'draft') return { changedAt, told: null };
  const fields = line.fields as PlanField[];
  if (activity.state === 'announced') await followPlan(activity, { by: caller.member._id, now });
  if (line.dropped) await tellDropped(activity, line.dropped, { by: caller.member._id, at: now });
  if (invitesOthers(fields)) {
    // Whoever was told before has this message already.
    await tellAndSayWho(activity, caller, { what: 'activityAnnounced', occasion: '', at: now });
  }
  if (!movesPeople(fields)) return { changedAt, told: null };
  const { requestId: occasion, was } = line;
  return {
    changedAt,
    told: await tellAndSayWho(activity, caller, { what: 'activityChanged', occasion, was, at: now }),
  };
}

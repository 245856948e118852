import type * as z from 'zod';
import * as contract from '../../../contract/activity';
import { rhythms } from '../../../contract/activity/rhythm';
import { whyNotStartAt } from '../../../server/activity/model/rules';
import { branchPlans } from '../../../server/activity/planning/branch-plans';
import { newActivity } from '../../../server/activity/planning/new-activity';
import { adoptedId, lastOf, pastOf } from '../../../server/activity/planning/plan-rules';
import { activities } from '../../../server/collections';
import { branchAsSecretary } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { Refusal, refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { monthOf } from '../../../server/kernel/time/clock';
import type { ActivityRecord } from '../../../server/records/activity';
import { covers, isWithin, periodStart } from '../../../server/statistics/rhythm';

type Item = z.output<typeof contract.adoptPlan.input>['items'][number];

/** How often what was adopted for one period may have been called off before. */
const ATTEMPTS = 5;

const everyOf = (kind: Item['kind']) => rhythms.find((rhythm) => rhythm.kind === kind)?.every ?? 'month';

/**
 * Makes drafts of what was proposed. Their ids follow from branch, kind and period, so that the same plan adopted twice,
 * by whomever, is made once; what was called off since is made anew.
 */
export const adoptPlan = action(contract.adoptPlan)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsSecretary(caller, input.branchId);
    if (!branchId || !caller.member) refuse('call.notAllowed');
    for (const { startsAt, month } of input.items) {
      const objection = whyNotStartAt(startsAt, now);
      if (objection) refuse(objection);
      if (monthOf(startsAt) !== month)
        throw new Refusal('call.badInput', { fields: { items: 'unknownChoice' } });
    }
    const found = await branchPlans(branchId, now);
    if (!found) refuse('call.notAllowed');
    const past = pastOf(found.activities, now);
    const isOpen = ({ kind, month }: Item) =>
      !found.activities.some(
        (one) => one.kind === kind && isWithin(one.startsAt, everyOf(kind), month) && covers(one, now),
      );
    const createdBy = caller.member._id;
    const draftOf = (item: Item, attempt: number) =>
      draft(item, { branchId, createdBy, now, attempt, like: lastOf(past, item.kind) });
    const made = await insertDrafts(input.items.filter(isOpen), draftOf);
    return { made, already: input.items.length - made };
  },
});

/** Adds those that are not there; where one was made before and called off, another in its place. */
async function insertDrafts(
  items: readonly Item[],
  draftOf: (item: Item, attempt: number) => ActivityRecord,
): Promise<number> {
  let made = 0;
  let left = items;
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) {
    const drafts = new Map(left.map((item) => [draftOf(item, attempt)._id, item]));
    const ids = [...drafts.keys()];
    const there = await activities.find(
      { _id: command().in(ids) },
      { limit: ids.length, fields: ['_id', 'state'] },
    );
    const taken = new Map(there.map(({ _id, state }) => [_id, state]));
    const missing = [...drafts].filter(([_id]) => !taken.has(_id)).map(([, item]) => draftOf(item, attempt));
    made += await activities.insertMissing(missing);
    left = [...drafts].filter(([_id]) => taken.get(_id) === 'cancelled').map(([, item]) => item);
  }
  return made;
}

interface Like {
  branchId: string;
  createdBy: string;
  now: Date;
  attempt: number;
  like: ActivityRecord | undefined;
}

/** Laid out as the last of its kind: parts with their hosts, hours, group. */
function draft(
  { kind, month, startsAt, title, place }: Item,
  { branchId, createdBy, now, attempt, like }: Like,
): ActivityRecord {
  const _id = adoptedId(branchId, kind, periodStart(everyOf(kind), month), attempt);
  return newActivity({
    _id,
    branchId,
    plan: {
      ...{ kind, title, startsAt, place },
      label: like?.label ?? null,
      parts: (like?.parts ?? []).map(({ startsAt: at, ...part }) => ({
        ...part,
        ...(at ? { startsAt: at } : {}),
      })),
      creditHours: like?.creditHours ?? 0,
      lateAfterMinutes: like?.lateAfterMinutes ?? 15,
      groupId: like?.groupId ?? null,
      guests: [],
      checksOut: like?.checksOut ?? false,
      near: like?.near ?? null,
    },
    state: 'draft',
    createdBy,
    now,
  });
}

import { activities, attendances, organizations } from '../collections';
import { provenFieldsOf, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import { monthsAfter, startOfMonth } from '../kernel/time/clock';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord, StoredMember } from '../records/member';
import type { OrganizationRecord } from '../records/organization';
import type { Presence, RollEntry } from './attendance';

/** Far beyond what a branch holds in the year and a half that is ever looked at. */
const MOST_ACTIVITIES = 1000;
const MOST_GROUPS = 10_000;

export interface BranchWithRoll {
  branch: OrganizationRecord;
  roll: Array<RollEntry & Pick<MemberRecord, 'updatedAt'>>;
}

type Joined = OrganizationRecord & { roll: StoredMember[] };

/** A branch and who is on its roll, in one request. */
export async function branchWithRoll(branchId: string): Promise<BranchWithRoll | null> {
  const [found] = await organizations.aggregate<Joined>((start) =>
    start
      .match({ _id: branchId })
      .limit(1)
      .lookup({ from: 'members', localField: '_id', foreignField: 'branchId', as: 'roll' })
      .project({
        name: 1,
        kind: 1,
        branchKind: 1,
        parentId: 1,
        ancestors: 1,
        path: 1,
        groups: 1,
        ...provenFieldsOf('roll'),
        'roll.groupId': 1,
        'roll.memberClass': 1,
        'roll.classes': 1,
        'roll.standingLeave': 1,
        'roll.updatedAt': 1,
      }),
  );
  if (!found) return null;
  const { roll, ...branch } = found;
  return { branch, roll: withProvenOffices(roll.filter(({ onRoll }) => onRoll)) };
}

const figureFields = [
  '_id',
  'branchIds',
  'groupId',
  'kind',
  'startsAt',
  'state',
  'updatedAt',
] as const satisfies ReadonlyArray<keyof ActivityRecord>;

export type ActivityFigures = Pick<ActivityRecord, (typeof figureFields)[number]>;

/** The activities that a branch takes part in, from one month to another, both included. */
export const activitiesIn = (branchId: string, first: string, last: string): Promise<ActivityFigures[]> =>
  activities.find(
    {
      branchIds: branchId,
      startsAt: command().and(
        command().gte(startOfMonth(first)),
        command().lt(startOfMonth(monthsAfter(last, 1))),
      ),
    },
    {
      limit: MOST_ACTIVITIES,
      order: ['startsAt', 'desc'],
      fields: figureFields,
    },
  );

/** A branch's attendances from one month to another, both included, in one request that carries little more than who. */
export async function presencesIn(branchId: string, first: string, last: string): Promise<Presence[]> {
  const { and, gte, lte, neq, aggregate } = command();
  const groups = await attendances.aggregate<{
    _id: Pick<Presence, 'activityId' | 'kind' | 'month' | 'state' | 'creditHours'>;
    memberIds: string[];
    updatedAt: Date;
  }>((start) =>
    start
      .match({ branchId, month: and(gte(first), lte(last)), cleared: neq(true) })
      .group({
        _id: {
          activityId: '$activityId',
          kind: '$kind',
          month: '$month',
          state: '$state',
          creditHours: '$creditHours',
        },
        memberIds: aggregate.push('$memberId'),
        updatedAt: aggregate.max('$updatedAt'),
      })
      .limit(MOST_GROUPS),
  );
  return groups.flatMap(({ _id, memberIds, updatedAt }) =>
    memberIds.map((memberId) => ({ ..._id, memberId, updatedAt })),
  );
}

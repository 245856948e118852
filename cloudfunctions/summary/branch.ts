import * as contract from '../../contract/summary';
import type { OrganizationKind, WishState } from '../../contract/words';
import { studyRecords, wishes } from '../collections';
import { timesVolunteered, turnouts } from '../figures/attendance';
import { activitiesIn, branchWithRoll, presencesIn } from '../figures/branch-records';
import { rhythmsFor } from '../figures/rhythm';
import { action } from '../kernel/action';
import { monthOf, startOfYear } from '../kernel/clock';
import { command } from '../kernel/database';
import { isOver, leads, officeOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { lineOf } from '../records/organization';
import {
  attendanceByMonth,
  dutiesDone,
  membersByClass,
  monthsNeeded,
  studyReached,
  wishesTakenOn,
} from './rules';

const MOST_ON_A_ROLL = 1000;
const STATES = 20;
const kindsWithRoll: readonly OrganizationKind[] = ['branch', 'community', 'generalBranch'];

/** Credited hours of own study in a year, by member. */
async function ownStudyHours(branchId: string, year: number): Promise<Map<string, number>> {
  const { sum } = command().aggregate;
  const rows = await studyRecords.aggregate<{ _id: string; hours: number }>((start) =>
    start
      .match({ branchId, year, state: 'credited' })
      .group({ _id: '$memberId', hours: sum('$hours') })
      .limit(MOST_ON_A_ROLL),
  );
  return new Map(rows.map(({ _id, hours }) => [_id, hours]));
}

/** Wishes that the branch's members took on in a year, by state. */
async function wishesByState(branchId: string, year: number) {
  const { and, gte, lt, aggregate } = command();
  const rows = await wishes.aggregate<{ _id: WishState; count: number }>((start) =>
    start
      .match({ claimerBranchId: branchId, claimedAt: and(gte(startOfYear(year)), lt(startOfYear(year + 1))) })
      .group({ _id: '$state', count: aggregate.sum(1) })
      .limit(STATES),
  );
  return rows.map(({ _id, count }) => ({ state: _id, count }));
}

/**
 * A branch's month at one look. What is asked for by name is loaded beside the caller's account and shown only if
 * they may see it, so that a committee above needs no more waiting than the secretary.
 */
export const branch = action(contract.branch)({
  load: async ({ input }) => (input.branchId ? branchWithRoll(input.branchId) : null),
  allow: ({ caller, input, loaded }) => {
    if (!input.branchId) return officeOf(caller.member, ['secretary', 'committee']) !== null;
    if (!loaded || !kindsWithRoll.includes(loaded.branch.kind)) return 'organization.unknown';
    return leads(caller, input.branchId) || isOver(caller, lineOf(loaded.branch));
  },
  run: async ({ caller, input, loaded, now }) => {
    const branchId = input.branchId ?? officeOf(caller.member, ['secretary', 'committee']);
    if (!branchId) refuse('organization.unknown');
    const month = input.month ?? monthOf(now);
    const year = Number(month.slice(0, 4));
    const { first, last } = monthsNeeded(month);

    const [found, activities, presences, ownHours, wishesOfYear] = await Promise.all([
      loaded ?? branchWithRoll(branchId),
      activitiesIn(branchId, first, last),
      presencesIn(branchId, first, last),
      ownStudyHours(branchId, year),
      wishesByState(branchId, year),
    ]);
    if (!found) refuse('organization.unknown');
    const each = turnouts(activities, presences, found.roll);
    return {
      branchId,
      branchName: found.branch.name,
      month,
      due: dutiesDone(rhythmsFor(found.branch), activities, each, month, now),
      attendance: attendanceByMonth(activities, each, month),
      members: membersByClass(found.roll),
      study: studyReached(found.roll, ownHours, presences, month),
      wishes: wishesTakenOn(wishesOfYear),
      volunteered: timesVolunteered(presences, month),
    };
  },
});

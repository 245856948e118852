import * as contract from '../../contract/summary';
import type { OrganizationKind } from '../../contract/words';
import { studyRecords } from '../../server/collections';
import { isOver, leads, officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { monthOf } from '../../server/kernel/time/clock';
import { lineOf } from '../../server/records/organization';
import { ofEnded, timesVolunteered, turnouts } from '../../server/statistics/attendance';
import { activitiesIn, branchWithRoll, presencesIn } from '../../server/statistics/branch-records';
import { helpGivenBy } from '../../server/statistics/help-given';
import { rhythmsFor } from '../../server/statistics/rhythm';
import {
  attendanceByMonth,
  dutiesDone,
  membersByClass,
  monthsNeeded,
  studyReached,
} from '../../server/summary/rules';

const MOST_ON_A_ROLL = 1000;
const kindsWithRoll: readonly OrganizationKind[] = ['branch', 'community', 'generalBranch'];

/** Credited hours of own study in a year, by member. */
async function ownStudyHours(branchId: string, year: number): Promise<Map<string, number>> {
  const { sum } = command().aggregate;
  const rows = await studyRecords.aggregate<{ _id: string; hours: number }>((start) =>
    start
      .match({ branchId, year, state: 'credited', correction: command().neq(true) })
      .group({ _id: '$memberId', hours: sum('$hours') })
      .limit(MOST_ON_A_ROLL),
  );
  return new Map(rows.map(({ _id, hours }) => [_id, hours]));
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

    const [found, activities, presences, ownHours, help] = await Promise.all([
      loaded ?? branchWithRoll(branchId),
      activitiesIn(branchId, first, last),
      presencesIn(branchId, first, last),
      ownStudyHours(branchId, year),
      helpGivenBy(branchId, year),
    ]);
    if (!found) refuse('organization.unknown');
    const each = turnouts(activities, presences, found.roll);
    const counted = ofEnded(presences, activities);
    return {
      branchId,
      branchName: found.branch.name,
      month,
      due: dutiesDone(rhythmsFor(found.branch), activities, each, month, now),
      attendance: attendanceByMonth(activities, each, month),
      members: membersByClass(found.roll, month),
      study: studyReached(found.roll, ownHours, counted, month),
      wishes: help.wishes,
      errandsSolved: help.errandsSolved,
      errandsUnconfirmed: help.errandsUnconfirmed,
      errandsRecorded: help.errandsRecorded,
      volunteered: timesVolunteered(counted, month),
    };
  },
});

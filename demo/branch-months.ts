import { monthOf } from '../server/kernel/time/clock';
import type { ActivityRecord, AttendanceRecord } from '../server/records/activity';
import {
  BRANCH_MONTHS_RUN,
  type BranchMonthRecord,
  RECKONING,
  type TimerRunRecord,
} from '../server/records/branch-month';
import type { ErrandRecord } from '../server/records/errand';
import type { MemberRecord } from '../server/records/member';
import type { OrganizationRecord } from '../server/records/organization';
import type { StudyRecord } from '../server/records/study';
import { branchMonthOf, type TakenOn } from '../server/statistics/branch-month';
import { deedOfErrand, deedOfWish } from '../server/statistics/year-of-deed';
import { grouped } from './grouped';

/** What figures need of an errand that was done for a branch. */
export type Solved = Pick<ErrandRecord, 'state' | 'doneAt' | 'solvedAt' | 'updatedAt'>;

export interface OneBranch {
  branch: OrganizationRecord;
  members: readonly MemberRecord[];
  activities: readonly ActivityRecord[];
  attendances: readonly AttendanceRecord[];
  wishes: readonly TakenOn[];
  errands: readonly Solved[];
  studies: readonly StudyRecord[];
}

/** The figures of every month up to this one that anything of the branch is in, by the functions' own reckoning. */
export function branchMonthsOf(records: OneBranch, now: Date): BranchMonthRecord[] {
  const { branch, members, activities, attendances, wishes, errands, studies } = records;
  const activitiesByMonth = grouped(activities, ({ startsAt }) => monthOf(startsAt));
  const attendancesByMonth = grouped(attendances, ({ month }) => month);
  const studiesByMonth = grouped(studies, ({ month }) => month);
  const wishMonths = wishes.flatMap((wish) =>
    [wish.claimedAt, deedOfWish(wish)].filter((instant) => instant !== null).map(monthOf),
  );
  const months = new Set([
    ...activitiesByMonth.keys(),
    ...studiesByMonth.keys(),
    ...wishMonths,
    ...errands.flatMap((errand) => deedOfErrand(errand) ?? []).map(monthOf),
    monthOf(now),
  ]);
  const counted = [...months].filter((month) => month <= monthOf(now)).sort();
  return counted.map((month) =>
    branchMonthOf({
      branch,
      month,
      members,
      activities: activitiesByMonth.get(month) ?? [],
      attendances: attendancesByMonth.get(month) ?? [],
      wishes,
      errands,
      studies: studiesByMonth.get(month) ?? [],
    }),
  );
}

/** Tells the timer that all of this is counted, so that its first run need not read the whole city. */
export const countedUpTo = (now: Date): TimerRunRecord => ({
  _id: BRANCH_MONTHS_RUN,
  upTo: now,
  reckoning: RECKONING,
  walk: { month: monthOf(now), after: null, done: true },
  updatedAt: now,
});

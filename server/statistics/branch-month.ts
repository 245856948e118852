import { monthOf, startOfMonth } from '../kernel/time/clock';
import { type BranchMonthRecord, branchMonthId } from '../records/branch-month';
import type { ErrandRecord } from '../records/errand';
import type { MemberRecord } from '../records/member';
import { lineOf, type OrganizationRecord } from '../records/organization';
import type { StudyRecord } from '../records/study';
import type { WishRecord } from '../records/wish';
import {
  ofEnded,
  type Presence,
  type RollEntry,
  timesVolunteered,
  turnoutOfHeld,
  turnouts,
  wasHeld,
} from './attendance';
import type { ActivityFigures } from './branch-records';
import { isRecorded, isSolved, isUnconfirmed } from './errands-solved';
import { type DoneWish, doneInMonth, figuresOfWishes } from './wishes-done';
import { deedOfErrand } from './year-of-deed';

/** What figures need of a wish that a branch's member took on. */
export type TakenOn = DoneWish & Pick<WishRecord, 'claimedAt' | 'updatedAt'>;
export const takenOnFields = [
  'state',
  'claimedAt',
  'claimerId',
  'fulfilledAt',
  'confirmedAt',
  'lapsedAt',
  'helpers',
  'thanks',
  'updatedAt',
] as const satisfies ReadonlyArray<keyof TakenOn>;

/** A branch's records; those of other months may be among them, those of other branches may not. */
export interface BranchRecords {
  branch: Pick<OrganizationRecord, '_id' | 'ancestors'>;
  month: string;
  /** Its roll as it is now. */
  members: ReadonlyArray<RollEntry & Pick<MemberRecord, 'updatedAt'>>;
  activities: readonly ActivityFigures[];
  attendances: readonly Presence[];
  /** That its members took on. */
  wishes: readonly TakenOn[];
  /** That were done for it: closed as solved or recorded, and others. */
  errands: ReadonlyArray<Pick<ErrandRecord, 'state' | 'doneAt' | 'solvedAt' | 'updatedAt'>>;
  studies: ReadonlyArray<Pick<StudyRecord, 'month' | 'state' | 'hours' | 'correction' | 'updatedAt'>>;
}

const hoursOf = (rows: ReadonlyArray<{ hours: number }>) =>
  rows.reduce((total, { hours }) => total + hours, 0);

/** A branch's month in figures. The same records give the same document, whenever it is computed. */
export function branchMonthOf(records: BranchRecords): BranchMonthRecord {
  const { branch, month, members } = records;
  const isOfMonth = (instant: Date | null) => instant !== null && monthOf(instant) === month;
  const activities = records.activities.filter(({ startsAt }) => isOfMonth(startsAt));
  const attendances = records.attendances.filter((presence) => presence.month === month);
  const claimed = records.wishes.filter(({ claimedAt }) => isOfMonth(claimedAt));
  const done = doneInMonth(records.wishes, month);
  const closed = records.errands.filter((errand) => isOfMonth(deedOfErrand(errand)));
  const solved = closed.filter(isSolved);
  const helped = figuresOfWishes(done);
  // What is corrected after the year's close leaves its figures as they are.
  const studies = records.studies.filter(
    (study) => study.month === month && study.state === 'credited' && !study.correction,
  );

  const each = turnouts(activities, attendances, members);
  const counted = ofEnded(attendances, activities);
  const themeDays = activities.filter(
    (activity) => activity.kind === 'themeDay' && wasHeld(activity, each.get(activity._id)),
  );
  const changes = [members, activities, attendances, claimed, done, closed, studies].flatMap((rows) =>
    rows.map(({ updatedAt }) => updatedAt.getTime()),
  );
  return {
    _id: branchMonthId(branch._id, month),
    branchId: branch._id,
    month,
    line: lineOf(branch),
    members: members.length,
    themeDaysHeld: themeDays.length,
    ...turnoutOfHeld(activities, each),
    wishesClaimed: claimed.length,
    ...helped,
    served: helped.served + timesVolunteered(counted, month),
    errandsSolved: solved.length,
    errandsUnconfirmed: solved.filter(isUnconfirmed).length,
    errandsRecorded: closed.filter(isRecorded).length,
    studyHours: hoursOf(studies) + hoursOf(counted.map(({ creditHours }) => ({ hours: creditHours }))),
    updatedAt: new Date(changes.reduce((latest, at) => Math.max(latest, at), startOfMonth(month).getTime())),
  };
}

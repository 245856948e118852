import { branchMonths, errands, studyRecords, wishes } from '../../collections';
import { command } from '../../kernel/store/database';
import { monthsAfter, startOfMonth } from '../../kernel/time/clock';
import { branchMonthOf, takenOnFields } from '../../statistics/branch-month';
import { activitiesIn, branchWithRoll, presencesIn } from '../../statistics/branch-records';
import { countingIn } from '../../statistics/year-of-deed';
import { stillCounted } from './called-off';
import { recomputeCommunity } from './recompute-community';
import type { BranchAndMonth, TouchedMonth } from './touched';

/** Far beyond what one branch's members study in a month or have ever taken on by then. */
const MOST_ROWS = 1000;
/** Months computed at the same time: seven requests each, within the cloud's 30 at once (platform.md §1.1). */
const AT_ONCE = 4;

const wishesTakenOnBy = (branchId: string, month: string) =>
  wishes.find(
    { claimerBranchId: branchId, claimedAt: command().lt(startOfMonth(monthsAfter(month, 1))) },
    {
      limit: MOST_ROWS,
      order: ['claimedAt', 'desc'],
      fields: takenOnFields,
    },
  );

const studiesIn = (branchId: string, month: string) =>
  studyRecords.find(
    { branchId, year: Number(month.slice(0, 4)), state: 'credited', month },
    { limit: MOST_ROWS, fields: ['month', 'state', 'hours', 'correction', 'updatedAt'] },
  );

/** What was solved for the branch in the month. */
const errandsSolvedBy = (branchId: string, month: string) => {
  const counting = countingIn(month, { done: 'doneAt', closed: 'solvedAt' });
  return errands.findAny(
    counting.map((where) => ({ solverBranchId: branchId, ...where })),
    { limit: MOST_ROWS, fields: ['state', 'doneAt', 'solvedAt', 'updatedAt'] },
  );
};

/** Makes what is recorded of an activity that was called off count nowhere: for the area that records it to do. */
export type ExcuseAll = (activityId: string, now: Date) => Promise<void>;

/**
 * What was held in the month and who came. A check-in that was being written while its activity was called off stands
 * as come, and no further call looks at it: so that is put right here, where every new record is read in any case.
 */
async function meetingsIn(branchId: string, month: string, excuseAll: ExcuseAll) {
  const presences = () => presencesIn(branchId, month, month);
  const [activities, attendances] = await Promise.all([activitiesIn(branchId, month, month), presences()]);
  const calledOff = stillCounted(activities, attendances);
  for (const activityId of calledOff) await excuseAll(activityId, new Date());
  return { activities, attendances: calledOff.length > 0 ? await presences() : attendances };
}

/** Computes one branch's month from its records and writes it whole. A branch that is gone is left as it was. */
async function recomputeBranch({ branchId, month }: BranchAndMonth, excuseAll: ExcuseAll): Promise<void> {
  const [found, { activities, attendances }, taken, solved, studies] = await Promise.all([
    branchWithRoll(branchId),
    meetingsIn(branchId, month, excuseAll),
    wishesTakenOnBy(branchId, month),
    errandsSolvedBy(branchId, month),
    studiesIn(branchId, month),
  ]);
  if (!found) return;
  const { branch, roll: members } = found;
  await branchMonths.put(
    branchMonthOf({
      branch,
      month,
      members,
      activities,
      attendances,
      wishes: taken,
      errands: solved,
      studies,
    }),
  );
}

const recomputeOne = (touched: TouchedMonth, excuseAll: ExcuseAll) =>
  'branchId' in touched ? recomputeBranch(touched, excuseAll) : recomputeCommunity(touched);

/** Computes these months anew, a few at a time. */
export async function recompute(months: readonly TouchedMonth[], excuseAll: ExcuseAll): Promise<void> {
  const waiting = [...months];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await recomputeOne(next, excuseAll);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

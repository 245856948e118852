/**
 * A branch's month in figures, computed by a timer from the records: computing it twice gives the same.
 * Higher levels read these instead of a city's records.
 */
export interface BranchMonthRecord {
  /** `branchMonthId(branchId, month)` */
  _id: string;
  branchId: string;
  month: string;
  /** From the city down to the branch. */
  line: string[];
  members: number;
  themeDaysHeld: number;
  arrived: number;
  expected: number;
  wishesClaimed: number;
  wishesFulfilled: number;
  studyHours: number;
  updatedAt: Date;
}

export const branchMonthId = (branchId: string, month: string) => `${branchId}_${month}`;

/** How far a timer has come. */
export interface TimerRunRecord {
  _id: string;
  /** Records changed up to here have been counted. */
  upTo: Date;
  updatedAt: Date;
}

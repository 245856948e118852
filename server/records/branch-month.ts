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
  /** That were done in this month and of which the citizen said so. */
  wishesFulfilled: number;
  /** Beside those: closed by seven days of silence; absent from months computed before it was counted. */
  wishesUnconfirmed?: number;
  /** Of the wishes fulfilled, how many were thanked for; absent from months computed before it was counted. */
  thanked?: number;
  /** Times that members helped with wishes that were fulfilled, or volunteered; absent likewise. */
  served?: number;
  /** Residents' problems that its members, or staff on its roll, solved. */
  errandsSolved: number;
  /** Of those, closed by seven days of silence; absent from months computed before it was counted. */
  errandsUnconfirmed?: number;
  /** Help on the spot that they noted down, which nobody confirms; absent from months computed before it was counted. */
  errandsRecorded?: number;
  studyHours: number;
  /** Of the latest record that it was computed from, so that computing it again gives the same document. */
  updatedAt: Date;
}

export const branchMonthId = (branchId: string, month: string) => `${branchId}_${month}`;

/** A place in a collection's order: the sort value of the last row read (an instant in milliseconds, a name) and its id. */
export interface ReadingPlace {
  value: number | string;
  id: string;
}

/** `_id` of the one record that says how far the branch months have been recomputed. */
export const BRANCH_MONTHS_RUN = 'branchMonths';

/** Which reckoning of wishes and errands the months follow: with another, all of them are counted once more. */
export const RECKONING = 2;

/** How far a timer has come. */
export interface TimerRunRecord {
  _id: string;
  /** Records changed up to here have been counted. */
  upTo: Date;
  /** How far each collection was read, where that is further than `upTo`. */
  places?: Record<string, ReadingPlace>;
  /** The walk through all branches that each month begins with, so that those where nothing happens are counted too. */
  walk?: { month: string; after: ReadingPlace | null; done: boolean };
  /** By which reckoning (`RECKONING`) wishes and errands were counted; absent: the first. */
  reckoning?: number;
  /** How far a walk that is made each day has come (`walkDaily`). */
  day?: { day: string; after: ReadingPlace | null; done: boolean };
  updatedAt: Date;
}

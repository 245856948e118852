import {
  activities,
  attendances,
  errands,
  members,
  organizations,
  studyRecords,
  wishes,
} from '../../collections';
import type { Collection } from '../../kernel/store/collection';
import { command } from '../../kernel/store/database';
import type { ReadingPlace } from '../../records/branch-month';
import {
  type TouchedMonth,
  touchedByActivity,
  touchedByAttendance,
  touchedByErrand,
  touchedByMember,
  touchedByStudy,
  touchedByWish,
} from './touched';

/** Rows that one reading of one collection takes: six collections make twelve hundred a round. */
const ROWS_AT_ONCE = 200;

/** What a reading found. */
export interface Reading {
  touched: TouchedMonth[];
  /** The last row's place; null when there was none. */
  last: ReadingPlace | null;
  /** Whether more rows follow. */
  more: boolean;
}

export type Read = (after: ReadingPlace, now: Date) => Promise<Reading>;

/** Reads a collection's rows in the order in which they changed. */
const changesOf =
  <Row extends { _id: string; updatedAt: Date }>(
    { page }: Pick<Collection<Row>, 'page'>,
    touchedBy: (row: Row, now: Date) => TouchedMonth[],
  ): Read =>
  async (after, now) => {
    const { rows, next } = await page(
      { updatedAt: command().gte(new Date(after.value)) },
      { order: ['updatedAt', 'asc'], limit: ROWS_AT_ONCE, after, placeOf: ({ updatedAt }) => updatedAt },
    );
    const last = rows.at(-1);
    return {
      touched: rows.flatMap((row) => touchedBy(row, now)),
      last: last ? { value: last.updatedAt.getTime(), id: last._id } : null,
      more: next !== null,
    };
  };

/** Every collection whose changes touch figures. */
export const sources: Readonly<Record<string, Read>> = {
  activities: changesOf(activities, touchedByActivity),
  attendances: changesOf(attendances, touchedByAttendance),
  errands: changesOf(errands, touchedByErrand),
  members: changesOf(members, touchedByMember),
  studyRecords: changesOf(studyRecords, touchedByStudy),
  wishes: changesOf(wishes, touchedByWish),
};

/** Reads the branches themselves, by name: each touches the month. */
export async function walkBranches(after: ReadingPlace | null, month: string): Promise<Reading> {
  const { rows, next } = await organizations.page(
    { kind: 'branch' },
    { order: ['name', 'asc'], limit: ROWS_AT_ONCE, after, placeOf: ({ name }) => name },
  );
  const last = rows.at(-1);
  return {
    touched: rows.map(({ _id }) => ({ branchId: _id, month })),
    last: last ? { value: last.name, id: last._id } : null,
    more: next !== null,
  };
}

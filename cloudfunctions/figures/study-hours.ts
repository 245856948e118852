import type { StudyState } from '../../contract/words';
import { attendances, studyRecords } from '../collections';
import { command } from '../kernel/database';

/** Hours of one member's own records on one day in one state. */
export interface DayHours {
  studiedOn: string;
  state: StudyState;
  hours: number;
}

const STATES = 3;
const DAYS = 366;

/** A member's own study of a year, by day and state: one request, at most three lines a day. */
export async function studyByDay(memberId: string, year: number): Promise<DayHours[]> {
  const { sum } = command().aggregate;
  const rows = await studyRecords.aggregate<{ _id: Omit<DayHours, 'hours'>; hours: number }>((start) =>
    start
      .match({ memberId, year })
      .group({ _id: { studiedOn: '$studiedOn', state: '$state' }, hours: sum('$hours') })
      .limit(DAYS * STATES),
  );
  return rows.map(({ _id, hours }) => ({ ..._id, hours }));
}

/** Hours that a member was credited in a year by taking part in activities: one request. */
export async function activityHours(memberId: string, year: number): Promise<number> {
  const { sum } = command().aggregate;
  const [row] = await attendances.aggregate<{ hours: number }>((start) =>
    start
      .match({ memberId, year })
      .group({ _id: null, hours: sum('$creditHours') })
      .limit(1),
  );
  return row?.hours ?? 0;
}

/** Hours of the records in one state. */
export const hoursIn = (rows: readonly DayHours[], state: StudyState) =>
  rows.reduce((total, row) => total + (row.state === state ? row.hours : 0), 0);

import type { StudyState } from '../../contract/words';
import { attendances, studyRecords } from '../collections';
import { command } from '../kernel/store/database';
import { type Read, readTogether } from '../kernel/store/read';
import { endedStates } from './attendance';

/** Hours of one member's own records on one day in one state. */
export interface DayHours {
  studiedOn: string;
  state: StudyState;
  hours: number;
  /** Credited after the year was closed: beside its figure. */
  correction?: boolean;
}

/** Credited, waiting, declined, withdrawn; and credited as a correction. */
const STATES = 5;
const DAYS = 366;

type ByDay = { _id: Omit<DayHours, 'hours'>; hours: number };

/** A member's own study of a year, by day and state: at most five lines a day. */
export const studyRead = (memberId: string, year: number): Read<ByDay> => ({
  from: studyRecords.name,
  stages: (start) =>
    start
      .match({ memberId, year })
      .group({
        _id: { studiedOn: '$studiedOn', state: '$state', correction: '$correction' },
        hours: command().aggregate.sum('$hours'),
      })
      .limit(DAYS * STATES),
});

export const dayHoursOf = (found: readonly ByDay[]): DayHours[] =>
  found.map(({ _id, hours }) => ({ ..._id, hours }));

/** The same, in a request of its own. */
export async function studyByDay(memberId: string, year: number): Promise<DayHours[]> {
  const { found } = await readTogether(null, { found: studyRead(memberId, year) });
  return dayHoursOf(found);
}

/**
 * Hours that a member was credited in a year by taking part in activities: one request. Of one whose check-in has not ended
 * nobody knows yet who came, so that its hours are none.
 */
export async function activityHours(memberId: string, year: number): Promise<number> {
  const { in: among, gt, aggregate } = command();
  const [row] = await attendances.aggregate<{ hours: number }>((start) =>
    start
      .match({ memberId, year, creditHours: gt(0) })
      .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' })
      .match({ 'activities.state': among([...endedStates]) })
      .group({ _id: null, hours: aggregate.sum('$creditHours') })
      .limit(1),
  );
  return row?.hours ?? 0;
}

type Hours = Pick<DayHours, 'state' | 'hours' | 'correction'>;

const sumOf = (rows: ReadonlyArray<{ hours: number }>) => rows.reduce((total, { hours }) => total + hours, 0);

/** Hours of the records in one state, as the year's figure has them: without what was corrected after its close. */
export const hoursIn = (rows: readonly Hours[], state: StudyState) =>
  sumOf(rows.filter((row) => row.state === state && !row.correction));

/** Hours credited after the year was closed: said beside its figure. */
export const correctedHours = (rows: readonly Hours[]) =>
  sumOf(rows.filter((row) => row.state === 'credited' && row.correction));

/** Whether what was studied is credited or may be: not what was sent back, nor what its member took back. */
export const stands = (state: StudyState) => state === 'credited' || state === 'waiting';

/** Hours of a day that are credited or may be. */
export const hoursOfDay = (rows: readonly DayHours[], day: string) =>
  sumOf(rows.filter(({ studiedOn, state }) => studiedOn === day && stands(state)));

import type * as z from 'zod';
import type { home } from '../../contract/summary';
import { tookPart } from '../../contract/words';
import { yearOf } from '../kernel/time/clock';
import type { AttendanceRecord } from '../records/activity';
import { meetingKinds } from '../statistics/attendance';
import { countsForYear, type WishDeed } from '../statistics/year-of-deed';

type Year = Pick<AttendanceRecord, 'kind' | 'state' | 'creditHours'>;
type YearFigures = NonNullable<z.input<typeof home.output>['year']>;

/** A member's own year so far. */
export function yearOfMember(
  attendances: readonly Year[],
  taken: readonly WishDeed[],
  ownHours: number,
  required: number,
  now: Date,
): YearFigures {
  const meetings = attendances.filter(({ kind }) => meetingKinds.includes(kind));
  const year = yearOf(now);
  return {
    attended: meetings.filter(({ state }) => tookPart(state)).length,
    expected: meetings.filter(({ state }) => state !== 'excused').length,
    wishesFulfilled: taken.filter((wish) => countsForYear(wish, year)).length,
    volunteered: attendances.filter(({ kind, state }) => kind === 'volunteering' && tookPart(state)).length,
    creditedHours: attendances.reduce((total, { creditHours }) => total + creditHours, ownHours),
    requiredHours: required,
  };
}

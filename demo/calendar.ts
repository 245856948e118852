import type { ActivityKind } from '../contract/words';
import { dayOf, daysAfter, monthOf, monthsAfter } from '../server/kernel/time/clock';
import type { BranchPlan } from './branches';
import { randomOf } from './random';
import type { Size } from './sizes';

/** When one activity of a branch is, before anything else of it is known. */
export interface Appointment {
  kind: ActivityKind;
  month: string;
  startsAt: Date;
  isPast: boolean;
}

/** How far ahead branches announce what they plan. */
const DAYS_AHEAD = 10;
/** The months in which what is not due every month is held. */
const heldIn: Partial<Record<ActivityKind, readonly number[]>> = {
  lecture: [2, 5, 8, 11],
  assembly: [3, 6, 9, 12],
  organizationalLife: [1],
  appraisalMeeting: [1],
};
/** May and October begin with days off. */
const holidayMonths = [5, 10];

export const instantAt = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

/**
 * What a branch has held and plans, oldest first. All of it depends on the day it is told as `now`; only the coming
 * theme day of the demo's secretaries depends on the hour too (`nextThemeDay`).
 */
export function calendarOf(branch: BranchPlan, size: Size, now: Date): Appointment[] {
  const random = randomOf('calendar', branch.organization._id);
  const fixed: Record<ActivityKind, number> = {
    committeeMeeting: random.whole(3, 7),
    groupMeeting: random.whole(9, 13),
    themeDay: branch.featured ? 25 : random.whole(8, 26),
    assembly: random.whole(17, 22),
    lecture: random.whole(14, 18),
    organizationalLife: 15,
    appraisalMeeting: 22,
    volunteering: branch.featured ? 8 : random.whole(19, 27),
  };
  const time = branch.featured ? '09:30' : random.pick(['09:00', '09:30', '14:30', '15:00']);
  const kinds = branch.featured ? (Object.keys(fixed) as ActivityKind[]) : size.kinds;
  const today = dayOf(now);
  const thisMonth = monthOf(now);
  const monthsBack = branch.featured ? 12 : size.months;

  const appointments = Array.from({ length: monthsBack + 2 }, (_, at) =>
    monthsAfter(thisMonth, at - monthsBack),
  )
    .flatMap((month) =>
      kinds.filter((kind) => isHeldIn(kind, month, branch)).map((kind) => ({ kind, month })),
    )
    .map(({ kind, month }): Appointment => {
      const comes = branch.featured && kind === 'themeDay' && month === thisMonth;
      const late = kind === 'committeeMeeting' && holidayMonths.includes(Number(month.slice(5))) ? 5 : 0;
      const day = workday(`${month}-${String(fixed[kind] + late).padStart(2, '0')}`);
      const startsAt = comes ? nextThemeDay(now) : instantAt(day, kind === 'themeDay' ? time : '15:00');
      return { kind, month, startsAt, isPast: !comes && day < today };
    });
  return appointments
    .filter(({ startsAt }) => dayOf(startsAt) <= daysAfter(today, DAYS_AHEAD))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function isHeldIn(kind: ActivityKind, month: string, { featured }: BranchPlan): boolean {
  const number = Number(month.slice(5));
  const months = heldIn[kind];
  if (months) return months.includes(number);
  // Most volunteer every other month, the demo's secretaries' branches every month.
  return kind !== 'volunteering' || featured || number % 2 === 0;
}

/** The day itself, or the Friday before a weekend. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return daysAfter(day, -1);
  return weekday === 0 ? daysAfter(day, -2) : day;
}

/**
 * When this month's theme day is held by a branch whose secretary somebody is about to be: today at any hour, soon enough
 * that the check-in may be opened now, late enough that nobody is late.
 */
export function nextThemeDay(now: Date): Date {
  const today = dayOf(now);
  const minutes = (now.getTime() - instantAt(today, '00:00').getTime()) / 60_000;
  if (minutes >= 7.5 * 60 && minutes < 9 * 60) return instantAt(today, '09:30');
  const next = Math.min(Math.ceil((minutes + 30) / 30) * 30, 23 * 60 + 50);
  return new Date(instantAt(today, '00:00').getTime() + next * 60_000);
}

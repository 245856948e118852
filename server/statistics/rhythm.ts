import { type Rhythm, rhythms } from '../../contract/activity/rhythm';
import type { ActivityKind, ActivityState, RhythmPeriod } from '../../contract/words';
import { dayOf, daysAfter, monthOf, monthsAfter, quarterStart } from '../kernel/time/clock';
import type { OrganizationRecord } from '../records/organization';
import { hasEnded } from './attendance';

/** What the regulations ask of this branch. */
export const rhythmsFor = (branch: Pick<OrganizationRecord, 'groups'> | null): Rhythm[] =>
  rhythms.filter(({ needsGroups }) => !needsGroups || (branch?.groups?.length ?? 0) > 0);

/** The first month of the month, quarter or year that `month` is in: names the period. */
export function periodStart(every: RhythmPeriod, month: string): string {
  if (every === 'month') return month;
  return every === 'quarter' ? quarterStart(month) : `${month.slice(0, 4)}-01`;
}

/** The last month of the period. */
export function periodEnd(every: RhythmPeriod, month: string): string {
  const months = { month: 1, quarter: 3, year: 12 }[every];
  return monthsAfter(periodStart(every, month), months - 1);
}

/** The last day of the period in Asia/Shanghai. */
export const lastDayOf = (every: RhythmPeriod, month: string) =>
  daysAfter(`${monthsAfter(periodEnd(every, month), 1)}-01`, -1);

/** Whether an instant lies in the period that `month` is in. */
export const isWithin = (instant: Date, every: RhythmPeriod, month: string) =>
  periodStart(every, monthOf(instant)) === periodStart(every, month);

export interface Planned {
  kind: ActivityKind;
  state: ActivityState;
  startsAt: Date;
}

/** Whether an activity does what is asked for, or will: it was held, or is still to come. A plan that passed unopened is none. */
export const covers = ({ state, startsAt }: Planned, now: Date) =>
  hasEnded(state) || state === 'open' || (state !== 'cancelled' && dayOf(startsAt) >= dayOf(now));

/** What nothing held or planned covers in the period that `month` is in. */
export const uncovered = (
  asked: readonly Rhythm[],
  activities: readonly Planned[],
  month: string,
  now: Date,
): Rhythm[] =>
  asked.filter(({ kind, every, times }) => {
    const covering = activities.filter(
      (one) => one.kind === kind && isWithin(one.startsAt, every, month) && covers(one, now),
    );
    return covering.length < times;
  });

/**
 * Whether it is time to remind of it: what is asked every month at once, what is asked each quarter in its last month,
 * what is asked each year in its last quarter (条例 17: 一般安排在第四季度).
 */
export function isPressing({ every }: Pick<Rhythm, 'every'>, month: string): boolean {
  const monthsBefore = { month: 0, quarter: 0, year: 2 }[every];
  return month >= monthsAfter(periodEnd(every, month), -monthsBefore);
}

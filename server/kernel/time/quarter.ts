import { dayOf, daysAfter, monthOf, monthsAfter, quarterStart, startOfMonth } from './clock';

/** A stretch of time: from an instant up to another, which is not in it. */
export interface Stretch {
  from: Date;
  until: Date;
}

/** Days before its end from which on a quarter's figures may be sent: what happens in them still counts. */
const LAST_DAYS = 7;

const named = (firstMonth: string) =>
  `${firstMonth.slice(0, 4)}-Q${Math.floor((Number(firstMonth.slice(5)) - 1) / 3) + 1}`;

const firstMonthOf = (quarter: string) =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}`;

/** The quarter in Asia/Shanghai, `2026-Q4`. */
export const quarterOf = (instant: Date) => named(quarterStart(monthOf(instant)));

/** The quarter `count` quarters after another (before it when negative). */
export const quartersAfter = (quarter: string, count: number) =>
  named(monthsAfter(firstMonthOf(quarter), 3 * count));

/** From when to when a quarter is. */
export const stretchOf = (quarter: string): Stretch => ({
  from: startOfMonth(firstMonthOf(quarter)),
  until: startOfMonth(monthsAfter(firstMonthOf(quarter), 3)),
});

/** The first of the quarter's last seven days. */
export const lastWeekOf = (quarter: string) => daysAfter(dayOf(stretchOf(quarter).until), -LAST_DAYS);

/** Whether a quarter has come to its last seven days, or is over. */
export const isEnding = (quarter: string, now: Date) => dayOf(now) >= lastWeekOf(quarter);

/** The quarter whose figures are to be sent: the one that is ending, else the last. */
export function quarterToSend(now: Date): string {
  const current = quarterOf(now);
  return isEnding(current, now) ? current : quartersAfter(current, -1);
}

/** The instant if it lies in the stretch, else null. */
export const within = (instant: Date | null, { from, until }: Stretch): Date | null =>
  instant !== null && instant >= from && instant < until ? instant : null;

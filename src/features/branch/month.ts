import type { RhythmPeriod } from '@contract/words';
import { t } from '@/i18n';

/** Month of year (1–12) of `2026-11`. */
export const monthNumber = (month: string): number => Number(month.slice(5, 7));

/** The month so many months before `2026-11`. */
export function monthsBefore(month: string, months: number): string {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ofYear - 1 - months, 1)).toISOString().slice(0, 7);
}

/** Until this day of a month the one that has just ended is looked at first: what was held is still being entered. */
const LAST_DAY_OF_LOOKING_BACK = 10;
/** Months that can be chosen among. */
const MONTHS_OFFERED = 6;

/** The month that committees look at on a day such as `2026-12-01`: until the 10th the month just ended. */
export const monthToLookAt = (today: string): string =>
  Number(today.slice(8)) <= LAST_DAY_OF_LOOKING_BACK ? monthsBefore(today.slice(0, 7), 1) : today.slice(0, 7);

/** The last months up to that of `today`, oldest first; with an older one that is being looked at. */
export function monthsOffered(today: string, shown: string): string[] {
  const last = Array.from({ length: MONTHS_OFFERED }, (_, back) =>
    monthsBefore(today.slice(0, 7), back),
  ).reverse();
  return last.includes(shown) ? last : [shown, ...last];
}

/** 「11月」, as headings say it. */
export const monthName = (month: string): string => t('common.month', { month: monthNumber(month) });

/** The last month (1–12) of the month, quarter or year that `2026-11` is in. */
export const lastMonth = (every: RhythmPeriod, month: string): number =>
  ({ month: monthNumber(month), quarter: quarterEnd(month), year: 12 })[every];

/** The same as `2026-12`. */
export const lastMonthOf = (every: RhythmPeriod, month: string): string =>
  `${month.slice(0, 4)}-${String(lastMonth(every, month)).padStart(2, '0')}`;

/** The last month of the quarter that `2026-11` is in. */
export const quarterEnd = (month: string): number => Math.ceil(monthNumber(month) / 3) * 3;

import type { RhythmPeriod } from '@contract/words';
import { t } from '@/i18n';

/** Month of year (1–12) of `2026-11`. */
export const monthNumber = (month: string): number => Number(month.slice(5, 7));

/** The month so many months before `2026-11`. */
export function monthsBefore(month: string, months: number): string {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ofYear - 1 - months, 1)).toISOString().slice(0, 7);
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

import { t } from './index';

/** Asia/Shanghai is always 8 hours ahead of UTC; phones may stand elsewhere. */
const ahead = 8 * 3600_000;
const dayLong = 24 * 3600_000;

const shanghai = (instant: string | number | Date): Date => new Date(new Date(instant).getTime() + ahead);
const dayNumber = (instant: string | number | Date): number =>
  Math.floor((new Date(instant).getTime() + ahead) / dayLong);

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** The instant at which a day, `2026-11-25`, begins in Shanghai. */
export const startOfDay = (day: string): string => `${day}T00:00:00+08:00`;

/** `9:30`, in Asia/Shanghai. */
export function timeText(instant: string): string {
  const at = shanghai(instant);
  return `${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}

/** Month (1–12) and day of month of an instant, in Asia/Shanghai. */
export function monthAndDay(instant: string): { month: number; day: number } {
  const at = shanghai(instant);
  return { month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** `11月25日 周三`. */
export function dayText(instant: string): string {
  return t('common.dayWithWeekday', { ...monthAndDay(instant), weekday: weekdayText(instant) });
}

/** `周三`. */
export function weekdayText(instant: string): string {
  const weekday = weekdays[shanghai(instant).getUTCDay()] ?? 0;
  return t(`common.weekday${weekday}`);
}

/** Whole days from today to the instant's day: 0 today, 1 tomorrow, negative when past. */
export function daysUntil(instant: string, now: number = Date.now()): number {
  return dayNumber(instant) - dayNumber(now);
}

/** `今天`, `明天`, `昨天`, else `11月25日`. */
export function nearDayText(instant: string, now: number = Date.now()): string {
  const days = daysUntil(instant, now);
  if (days === 0) return t('common.today');
  if (days === 1) return t('common.tomorrow');
  if (days === -1) return t('common.yesterday');
  return t('common.day', monthAndDay(instant));
}

/** `今天 7:30`, `12月6日 7:30`. */
export const whenText = (instant: string, now: number = Date.now()): string =>
  `${nearDayText(instant, now)} ${timeText(instant)}`;

/** `今天 7:30`; of what was done before it was noted `今天 0:03，12月31日办的`. */
export function stepTime(at: string, doneOn: string | undefined, now: number = Date.now()): string {
  const when = whenText(at, now);
  return doneOn === undefined
    ? when
    : t('common.doneBefore', { when, day: t('common.day', monthAndDay(startOfDay(doneOn))) });
}

/** The day of an instant in Asia/Shanghai as `2026-11-25`. */
export const dayInShanghai = (instant: string | number): string =>
  shanghai(instant).toISOString().slice(0, 10);

/** Today in Asia/Shanghai as `2026-11-25`. */
export const todayInShanghai = (now: number = Date.now()): string => dayInShanghai(now);

/** The hour of day (0–23) in Asia/Shanghai. */
export const hourOfDay = (now: number = Date.now()): number => shanghai(now).getUTCHours();

/** `今天`, `11月25日 周三`; a day of another year `2026年12月31日`. */
export function dayOfYearText(day: string, today: string): string {
  if (day === today) return t('common.today');
  const year = day.slice(0, 4);
  if (year === today.slice(0, 4)) return dayText(startOfDay(day));
  return t('common.dayOfYear', { year, day: t('common.day', monthAndDay(startOfDay(day))) });
}

/** `还剩 3 天`, `今天到期`, `已过期 2 天` for a day such as `2026-11-28`. */
export function dueText(day: string, now: number = Date.now()): string {
  const days = daysUntil(startOfDay(day), now);
  if (days === 0) return t('common.dueToday');
  return days > 0 ? t('common.daysLeft', { n: days }) : t('common.overdue', { n: -days });
}

/** `11月` for `2026-11`; of another year than the present `2025年11月`. */
export function monthText(of: string, now: number = Date.now()): string {
  const [year = 0, month = 0] = of.split('-').map(Number);
  return year === shanghai(now).getUTCFullYear()
    ? t('common.month', { month })
    : t('common.yearAndMonth', { year, month });
}

type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** 「十一月」 of `2026-11` or of a day in it: as the titles of meetings say it; headings say 「11月」. */
export const monthInWords = (monthOrDay: string): string =>
  t(`activity.monthName${Number(monthOrDay.slice(5, 7)) as MonthNumber}`);

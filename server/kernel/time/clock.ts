import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** Asia/Shanghai has been UTC+8 without summer time since 1992; functions run in UTC. */
const SHANGHAI_MINUTES = 8 * 60;

const shanghai = (instant: Date) => dayjs(instant).utcOffset(SHANGHAI_MINUTES);

/** The day in Asia/Shanghai, `2026-11-25`. */
export const dayOf = (instant: Date) => shanghai(instant).format('YYYY-MM-DD');

/** The time of day in Asia/Shanghai, `09:30`. */
export const timeOf = (instant: Date) => shanghai(instant).format('HH:mm');

/** The month in Asia/Shanghai, `2026-11`. */
export const monthOf = (instant: Date) => shanghai(instant).format('YYYY-MM');

/** The year in Asia/Shanghai. */
export const yearOf = (instant: Date) => shanghai(instant).year();

/** The instant at which a day begins in Asia/Shanghai. */
export const startOfDay = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The instant at which a month begins in Asia/Shanghai. */
export const startOfMonth = (month: string) => startOfDay(`${month}-01`);

/** The instant at which a year begins in Asia/Shanghai. */
export const startOfYear = (year: number) => startOfDay(`${year}-01-01`);

/** `count` months after `month` (before it when negative). */
export const monthsAfter = (month: string, count: number) =>
  monthOf(shanghai(startOfMonth(month)).add(count, 'month').toDate());

/** `count` days after `day` (before it when negative). */
export const daysAfter = (day: string, count: number) =>
  dayOf(shanghai(startOfDay(day)).add(count, 'day').toDate());

/** Now, but later than what a record says already: so that whoever saw it then can tell that it has changed. */
export const laterThan = (earlier: Date, now: Date) =>
  new Date(Math.max(now.getTime(), earlier.getTime() + 1));

/** The first month of the quarter that `month` is in. */
export const quarterStart = (month: string) => {
  const [year = '', number = '1'] = month.split('-');
  const first = Math.floor((Number(number) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}`;
};

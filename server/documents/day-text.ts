import { dayOf } from '../kernel/time/clock';

const MINUTE = 60_000;
const SHANGHAI_MINUTES = 8 * 60;

/** 2026年11月25日, of a day such as `2026-11-25`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 9:30, of a time of day such as `09:30`. */
export const timeOfDayText = (time: string) => time.replace(/^0(?=\d)/, '');

/** An instant's day and time in Asia/Shanghai. */
export function dayTimeText(at: Date): { day: string; time: string } {
  const there = new Date(at.getTime() + SHANGHAI_MINUTES * MINUTE).toISOString();
  return { day: dayText(dayOf(at)), time: timeOfDayText(there.slice(11, 16)) };
}

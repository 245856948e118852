import dayjs from 'dayjs';

/** Days such as `2026-11-25`, months such as `2026-11`: no instants, so no time zone comes in. */
const daysInWeek = 7;

/** `count` months after `month`, before it when negative. */
export const monthsFrom = (month: string, count: number): string =>
  dayjs(`${month}-01`).add(count, 'month').format('YYYY-MM');

/** A month's weeks from Monday on; null stands for the days of its neighbours. */
export function weeksOf(month: string): (string | null)[][] {
  const first = dayjs(`${month}-01`);
  const before = (first.day() + daysInWeek - 1) % daysInWeek;
  const weeks = Math.ceil((before + first.daysInMonth()) / daysInWeek);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysInWeek }, (_, weekday) => {
      const day = first.add(week * daysInWeek + weekday - before, 'day');
      return day.month() === first.month() ? day.format('YYYY-MM-DD') : null;
    }),
  );
}

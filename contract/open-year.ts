/**
 * Days of grace: what was done counts for the day on which it was done, also when it is written down some days later. So a
 * year stays open for a while after its end. Days are those of Asia/Shanghai, `2027-01-10`.
 */

/** Until these days of the year after it, a year takes what its members write down, and what their secretary says yes to. */
const lastDays = { own: '01-10', withSecretary: '01-31' } as const;

/** Who may still write something down for a year: its members, they with the secretary's yes, or nobody. */
export type YearStanding = 'open' | 'withSecretary' | 'closed';

/** The year that a day is in. */
export const yearOfDay = (day: string): number => Number(day.slice(0, 4));

/** The last day on which a year takes anything: from then on there are only corrections beside its figure. */
export const lastDayOfGrace = (year: number): string => `${year + 1}-${lastDays.withSecretary}`;

/** How a year stands on a day. */
export function yearStanding(year: number, today: string): YearStanding {
  if (today <= `${year + 1}-${lastDays.own}`) return 'open';
  return today <= lastDayOfGrace(year) ? 'withSecretary' : 'closed';
}

/** The earliest day for which something may still be written down. */
export function firstOpenDay(today: string): string {
  const year = yearOfDay(today);
  return `${yearStanding(year - 1, today) === 'closed' ? year : year - 1}-01-01`;
}

/** What is noted before this hour may well be of the evening before. */
const MORNING = 6;

/**
 * Whether somebody who says that something is done is asked on which day it was: only where that is easily another, after
 * midnight and while the year before stands open. `today` and the hour (0–23) of Asia/Shanghai.
 */
export const asksDoneOn = (today: string, hour: number): boolean =>
  hour < MORNING || today <= lastDayOfGrace(yearOfDay(today) - 1);

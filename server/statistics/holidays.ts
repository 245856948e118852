import { daysAfter } from '../kernel/time/clock';

/**
 * The days off that everybody has (《全国年节及纪念日放假办法》, in force from 2025). Which weekends are worked in exchange
 * is announced from year to year and not known here.
 */
const eachYear: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * By the lunar calendar: the first day of Spring Festival, 端午 and 中秋. Written down, since what phones and servers
 * compute of it errs where a new moon falls near midnight, as in 2027 and 2030. Later years lack these three alone.
 */
const springFestivals: readonly string[] = [
  ...['2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  ...['2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08'],
];
const ofOneDay: readonly string[] = [
  ...['2025-05-31', '2026-06-19', '2027-06-09', '2028-05-28', '2029-06-16', '2030-06-05'],
  ...['2031-06-24', '2032-06-12', '2033-06-01', '2034-06-20', '2035-06-10'],
  ...['2025-10-06', '2026-09-25', '2027-09-15', '2028-10-03', '2029-09-22', '2030-09-12'],
  ...['2031-10-01', '2032-09-19', '2033-09-08', '2034-09-27', '2035-09-16'],
];

const EVE = -1;
const LAST_DAY = 2;

/** The day in April on which 清明 falls in this century. */
const tombSweeping = (year: number) =>
  Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4);

/** Whether a day, of Asia/Shanghai, is a public holiday. */
export const isHoliday = (day: string): boolean =>
  eachYear.includes(day.slice(5)) ||
  ofOneDay.includes(day) ||
  day.slice(5) === `04-0${tombSweeping(Number(day.slice(0, 4)))}` ||
  springFestivals.some((first) => daysAfter(first, EVE) <= day && day <= daysAfter(first, LAST_DAY));

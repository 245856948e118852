import { daysAfter } from '../kernel/time/clock';
import { isHoliday } from './holidays';

/** As the State Council's office announced them, without the weekends and exchanged days around. */
test.each([
  ['2025', '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'],
  ['2026', '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
  ['2027', '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
])('the public holidays of %s', (year, days) => {
  const all = Array.from({ length: 365 }, (_, at) => daysAfter(`${year}-01-01`, at));
  expect(
    all
      .filter(isHoliday)
      .map((day) => day.slice(5))
      .join(' '),
  ).toBe(days);
});

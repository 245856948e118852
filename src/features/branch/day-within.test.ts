import { dayWithin } from './day-within';

test.each([
  ['2026-12-15T01:30:00Z', '15 日'],
  ['2026-01-15T01:30:00Z', '1月15日'],
  ['2025-12-15T01:30:00Z', '2025年12月15日'],
  // In Shanghai it is the first of the month, and of the year, already.
  ['2026-11-30T16:00:00Z', '1 日'],
  ['2026-12-31T16:00:00Z', '2027年1月1日'],
])('under December 2026, %s reads %s', (instant, words) => {
  expect(dayWithin(instant, '2026-12')).toBe(words);
});

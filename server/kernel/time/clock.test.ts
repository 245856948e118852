import {
  dayOf,
  daysAfter,
  monthOf,
  monthsAfter,
  quarterStart,
  startOfDay,
  startOfMonth,
  startOfYear,
  yearOf,
} from './clock';

const lastMillisecondOf2026 = new Date('2026-12-31T15:59:59.999Z');
const firstOf2027 = new Date('2026-12-31T16:00:00.000Z');

test('day, month and year turn at midnight in Shanghai, 16:00 in UTC', () => {
  expect([dayOf, monthOf, yearOf].map((of) => of(lastMillisecondOf2026))).toEqual([
    '2026-12-31',
    '2026-12',
    2026,
  ]);
  expect([dayOf, monthOf, yearOf].map((of) => of(firstOf2027))).toEqual(['2027-01-01', '2027-01', 2027]);
});

test('a day, a month and a year begin at the same instant on the first of January', () => {
  expect(startOfDay('2027-01-01')).toEqual(firstOf2027);
  expect(startOfMonth('2027-01')).toEqual(firstOf2027);
  expect(startOfYear(2027)).toEqual(firstOf2027);
});

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', -5, '2026-06'],
  ['2026-03', 0, '2026-03'],
])('%s and %d months is %s', (month, count, expected) => {
  expect(monthsAfter(month, count)).toBe(expected);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %d days is %s', (day, count, expected) => {
  expect(daysAfter(day, count)).toBe(expected);
});

test.each([
  ['2026-01', '2026-01'],
  ['2026-03', '2026-01'],
  ['2026-04', '2026-04'],
  ['2026-09', '2026-07'],
  ['2026-10', '2026-10'],
  ['2026-12', '2026-10'],
])('the quarter of %s begins with %s', (month, expected) => {
  expect(quarterStart(month)).toBe(expected);
});

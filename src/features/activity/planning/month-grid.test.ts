import { monthsFrom, weeksOf } from './month-grid';

test('weeks begin on Monday, with nothing in the days of the neighbours', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[1]?.[0]).toBe('2026-11-02');
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
});

test.each([
  ['2027-02', 4, 28], // begins on a Monday
  ['2028-02', 5, 29],
  ['2026-08', 6, 31], // begins on a Saturday
])('%s has %d weeks and %d days', (month, weeks, days) => {
  const grid = weeksOf(month);
  expect(grid).toHaveLength(weeks);
  expect(grid.every((week) => week.length === 7)).toBe(true);
  expect(grid.flat().filter(Boolean)).toHaveLength(days);
});

test('months go over the year', () => {
  expect(monthsFrom('2026-12', 1)).toBe('2027-01');
  expect(monthsFrom('2026-01', -1)).toBe('2025-12');
});

import { latestQuarters, quarterText, thisQuarter } from './quarter-text';

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (day, quarter) => {
  expect(thisQuarter(day)).toBe(quarter);
});

test('the quarters before it go back over the new year', () => {
  expect(latestQuarters(4, '2026-02-10')).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2']);
});

test('a quarter is said in the field’s words', () => {
  expect(quarterText('2026-Q3')).toBe('2026年三季度');
});

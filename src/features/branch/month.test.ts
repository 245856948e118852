import { monthsOffered, monthToLookAt } from './month';

test.each([
  ['2026-12-01', '2026-11'],
  ['2026-12-10', '2026-11'],
  ['2026-12-11', '2026-12'],
  ['2027-01-05', '2026-12'],
])('on %s a committee looks at %s first', (today, month) => {
  expect(monthToLookAt(today)).toBe(month);
});

test('the last six months are offered, and an older one that is looked at', () => {
  const last = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'];
  expect(monthsOffered('2026-02-03', '2026-02')).toEqual(last);
  expect(monthsOffered('2026-02-03', '2025-08')).toEqual(['2025-08', ...last]);
});

import { dayOfYearText } from './dates';

test('a day of last year says so', () => {
  expect(dayOfYearText('2027-01-01', '2027-01-01')).toBe('今天');
  expect(dayOfYearText('2026-12-31', '2027-01-01')).toBe('2026年12月31日');
  expect(dayOfYearText('2027-01-01', '2027-01-02')).toBe('1月1日 周五');
});

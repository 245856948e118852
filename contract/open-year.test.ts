import { asksDoneOn, firstOpenDay, lastDayOfGrace, yearOfDay, yearStanding } from './open-year';

test.each([
  ['2026-06-30', 2026, 'open'],
  ['2026-12-31', 2026, 'open'],
  ['2027-01-01', 2026, 'open'],
  ['2027-01-10', 2026, 'open'],
  ['2027-01-11', 2026, 'withSecretary'],
  ['2027-01-31', 2026, 'withSecretary'],
  ['2027-02-01', 2026, 'closed'],
  ['2028-01-05', 2026, 'closed'],
  // A year of 366 days ends like any other, and one that has not begun is not closed.
  ['2028-12-31', 2028, 'open'],
  ['2029-01-10', 2028, 'open'],
  ['2029-01-11', 2028, 'withSecretary'],
  ['2029-02-01', 2028, 'closed'],
  ['2026-12-31', 2027, 'open'],
] as const)('on %s the year %i is %s', (today, year, expected) => {
  expect(yearStanding(year, today)).toBe(expected);
});

test.each([
  ['2026-12-31', '2026-01-01'],
  ['2027-01-01', '2026-01-01'],
  ['2027-01-31', '2026-01-01'],
  ['2027-02-01', '2027-01-01'],
  ['2028-02-29', '2028-01-01'],
])('on %s the earliest day that can be written down is %s', (today, expected) => {
  expect(firstOpenDay(today)).toBe(expected);
});

test('a year takes nothing more after the last day of January', () => {
  expect([lastDayOfGrace(2026), yearOfDay('2026-12-31')]).toEqual(['2027-01-31', 2026]);
});

test.each([
  ['2027-01-01', 0, true],
  ['2027-01-10', 12, true],
  ['2027-01-31', 23, true],
  ['2027-02-01', 6, false],
  ['2027-02-01', 5, true],
  ['2027-12-31', 23, false],
  ['2027-07-01', 0, true],
])('on %s at %i o’clock it is asked when something was done: %s', (today, hour, asked) => {
  expect(asksDoneOn(today, hour)).toBe(asked);
});

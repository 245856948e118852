import { countsForYear, yearOfDeed } from './year-of-deed';

const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['2026-12-31T23:59:59.999', '2027-01-03T09:00:00', 2026],
  ['2026-12-31T23:59:59.999', '2027-01-31T23:59:59.999', 2026],
  ['2026-12-31T23:59:59.999', '2027-02-01T00:00:00', 2027],
  ['2027-01-01T00:00:00', '2027-01-03T09:00:00', 2027],
  ['2026-06-30T12:00:00', '2026-07-02T12:00:00', 2026],
  ['2028-02-29T12:00:00', '2029-01-31T12:00:00', 2028],
])('what was done at %s and confirmed at %s counts for %i', (done, confirmed, year) => {
  expect(yearOfDeed(at(done), at(confirmed))).toBe(year);
});

test('only what its citizen has confirmed counts, and without the time it was done that of the word', () => {
  const confirmedAt = at('2027-01-03T09:00:00');
  const wish = { state: 'confirmed', fulfilledAt: at('2026-12-31T20:00:00'), confirmedAt } as const;
  expect([2025, 2026, 2027].filter((year) => countsForYear(wish, year))).toEqual([2026]);
  expect(countsForYear({ ...wish, fulfilledAt: null }, 2027)).toBe(true);
  expect(countsForYear({ ...wish, state: 'undisputed' }, 2026)).toBe(false);
  expect(countsForYear({ ...wish, confirmedAt: null }, 2026)).toBe(false);
});

import { yearOf } from '../kernel/time/clock';
import { countsAt, countsForYear, countsUnconfirmed, deedOfErrand, deedOfWish } from './year-of-deed';

const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['2026-12-31T23:59:59.999', '2027-01-03T09:00:00', 2026],
  ['2026-12-31T23:59:59.999', '2027-01-31T23:59:59.999', 2026],
  ['2026-12-31T23:59:59.999', '2027-02-01T00:00:00', 2027],
  ['2027-01-01T00:00:00', '2027-01-03T09:00:00', 2027],
  ['2026-06-30T12:00:00', '2026-07-02T12:00:00', 2026],
  ['2028-02-29T12:00:00', '2029-01-31T12:00:00', 2028],
])('what was done at %s and confirmed at %s counts for %i', (done, confirmed, year) => {
  const counts = countsAt(at(done), at(confirmed));
  expect([yearOf(counts), counts]).toEqual([year, year === yearOf(at(done)) ? at(done) : at(confirmed)]);
});

test('only what its citizen has confirmed counts, and without the time it was done that of the word', () => {
  const confirmedAt = at('2027-01-03T09:00:00');
  const wish = { state: 'confirmed', fulfilledAt: at('2026-12-31T20:00:00'), confirmedAt } as const;
  expect([2025, 2026, 2027].filter((year) => countsForYear(wish, year))).toEqual([2026]);
  expect(countsForYear({ ...wish, fulfilledAt: null }, 2027)).toBe(true);
  expect(countsForYear({ ...wish, state: 'undisputed' }, 2026)).toBe(false);
  expect(countsForYear({ ...wish, confirmedAt: null }, 2026)).toBe(false);
});

test('what silence closed counts apart, for the day on which it was done while its year stands open', () => {
  const wish = {
    ...({ state: 'undisputed', fulfilledAt: at('2026-12-31T20:00:00'), confirmedAt: null } as const),
    lapsedAt: at('2027-01-31T23:59:59.999'),
  };
  expect([2026, 2027].map((year) => countsUnconfirmed(wish, year))).toEqual([true, false]);
  const late = { ...wish, lapsedAt: at('2027-02-01T00:00:00') };
  expect([2026, 2027].map((year) => countsUnconfirmed(late, year))).toEqual([false, true]);
  expect(deedOfWish(late)).toEqual(late.lapsedAt);
  expect([2026, 2027].map((year) => countsForYear(wish, year))).toEqual([false, false]);
  // Before it was noted when it closed.
  const { lapsedAt: _, ...former } = late;
  expect(deedOfWish(former)).toEqual(wish.fulfilledAt);
  expect(deedOfWish({ ...wish, fulfilledAt: null })).toBeNull();
  expect(deedOfWish({ ...wish, state: 'fulfilled' })).toBeNull();
});

test('an errand counts for the day on which it was done, and before it has closed for none', () => {
  const doneAt = at('2026-12-31T20:00:00');
  expect(deedOfErrand({ doneAt, solvedAt: at('2027-01-08T09:00:00') })).toEqual(doneAt);
  expect(deedOfErrand({ doneAt, solvedAt: at('2027-02-08T09:00:00') })).toEqual(at('2027-02-08T09:00:00'));
  expect(deedOfErrand({ doneAt: null, solvedAt: doneAt })).toEqual(doneAt);
  expect(deedOfErrand({ doneAt, solvedAt: null })).toBeNull();
});

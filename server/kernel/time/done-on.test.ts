import { doneAt, doneOnOf, whyNotDoneOn } from './done-on';

/** An instant in Shanghai. */
const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['today', '2027-01-05', '2027-01-05T09:00:00', null],
  ['tomorrow', '2027-01-06', '2027-01-05T23:59:59', 'deed.inFuture'],
  ['the last day of the year before, at midnight', '2026-12-31', '2027-01-01T00:00:00', null],
  ['it on 10 January', '2026-12-31', '2027-01-10T23:59:59.999', null],
  ['it on the last moment of January', '2026-12-31', '2027-01-31T23:59:59.999', null],
  ['it on 1 February', '2026-12-31', '2027-02-01T00:00:00', 'deed.yearClosed'],
  ['the first day of this year on 1 February', '2027-01-01', '2027-02-01T00:00:00', null],
  ['the day on which it was taken on', '2026-12-20', '2027-01-05T09:00:00', null],
  ['the day before', '2026-12-19', '2027-01-05T09:00:00', 'deed.beforeTaken'],
])('done on %s', (_, doneOn, now, expected) => {
  expect(whyNotDoneOn(doneOn, { since: at('2026-12-20T23:00:00'), now: at(now) })).toBe(expected);
});

test('it counts as done now, or at the end of the day that is named', () => {
  const now = at('2027-01-01T00:03:00');
  for (const today of [undefined, '2027-01-01']) {
    expect([doneAt(today, now), doneOnOf(today, now)]).toEqual([now, {}]);
  }
  expect(doneAt('2026-12-31', now)).toEqual(at('2026-12-31T23:59:59.999'));
  expect(doneOnOf('2026-12-31', now)).toEqual({ doneOn: '2026-12-31' });
});

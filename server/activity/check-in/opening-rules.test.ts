import type { ActivityState } from '../../../contract/words';
import {
  giveOf,
  isDayOver,
  opensOf,
  standingOf,
  takenUntil,
  whyNotLend,
  whyNotOpen,
  whyNotUndoOpen,
} from './opening-rules';

const shanghai = (text: string) => new Date(`${text}+08:00`);
const SECOND = 1000;
const plus = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

const startsAt = shanghai('2026-12-06T09:30:00');
const from = shanghai('2026-12-06T07:30:00');
const midnight = shanghai('2026-12-07T00:00:00');
const activity = (state: ActivityState, openedAt: Date | null = null) => ({ state, startsAt, openedAt });

test('a check-in may be opened from two hours before the start to the end of that day in Shanghai', () => {
  expect(opensOf({ startsAt })).toEqual({ startsAt, from, until: midnight });
  expect(opensOf({ startsAt: shanghai('2026-12-31T00:30:00') })).toMatchObject({
    from: shanghai('2026-12-30T22:30:00'),
    until: shanghai('2027-01-01T00:00:00'),
  });
});

test.each([
  [plus(from, -1), 'activity.notYet'],
  [from, null],
  [startsAt, null],
  [plus(midnight, -1), null],
  [midnight, 'activity.dayOver'],
])('announced, it is opened at %p unless: %s', (at, expected) => {
  expect(whyNotOpen(activity('announced'), at)).toBe(expected);
});

test.each([
  [plus(from, -60 * SECOND), null],
  [plus(from, -60 * SECOND - 1), 'activity.notYet'],
  [plus(midnight, 60 * SECOND - 1), null],
  [plus(midnight, 60 * SECOND), 'activity.dayOver'],
])('said by a phone that was without signal, for %p: %s', (at, expected) => {
  expect(whyNotOpen(activity('announced'), at, giveOf(true))).toBe(expected);
  expect(giveOf(false)).toBe(0);
});

test.each([
  ['draft', null, 'activity.notAnnounced'],
  ['cancelled', null, 'activity.cancelled'],
  ['open', startsAt, null],
  ['closed', startsAt, null], // it was opened: said again that is so
  ['filed', startsAt, null],
  ['closed', null, 'activity.closed'], // only noted down
  ['filed', null, 'activity.closed'],
] as const)('one that is %s, opened at %p: %s', (state, openedAt, expected) => {
  expect(whyNotOpen(activity(state, openedAt), startsAt)).toBe(expected);
});

test.each([
  ['open', 0, null],
  ['open', 1, 'activity.someoneCheckedIn'],
  ['closed', 0, 'activity.closed'],
  ['filed', 0, 'activity.filed'],
  ['cancelled', 0, 'activity.cancelled'],
  ['draft', 0, 'activity.notOpen'],
] as const)(
  'the opening of one that is %s, to which %d have come, is taken back unless: %s',
  (state, came, expected) => {
    expect(whyNotUndoOpen(state, came)).toBe(expected);
  },
);

test.each([
  [plus(from, -1), 'early'],
  [from, 'ready'],
  [plus(midnight, -1), 'ready'],
  [midnight, 'over'],
] as const)('announced, at %p it stands: %s', (at, expected) => {
  expect(standingOf(activity('announced'), at)).toBe(expected);
});

const lateEvening = shanghai('2026-12-06T22:00:00');
test.each([
  ['a morning meeting, to the end of the day', startsAt, from, midnight],
  ['one late in the evening, for six hours', lateEvening, lateEvening, shanghai('2026-12-07T04:00:00')],
  ['one opened late', startsAt, shanghai('2026-12-06T23:00:00'), shanghai('2026-12-07T05:00:00')],
  ['one opened early', lateEvening, shanghai('2026-12-06T20:00:00'), shanghai('2026-12-07T04:00:00')],
  ['one never opened', lateEvening, null, shanghai('2026-12-07T04:00:00')],
])('people check in to %s', (_which, starts, openedAt, until) => {
  const open = { state: 'open' as const, startsAt: starts, openedAt };
  expect(takenUntil(open)).toEqual(until);
  expect(standingOf(open, until)).toBe('open');
  expect(standingOf(open, plus(until, 1))).toBe('over');
});

test.each([
  [plus(midnight, -1), false],
  [midnight, true],
])('at %p its day has passed: %s', (now, expected) => {
  expect(isDayOver({ startsAt }, now)).toBe(expected);
});

const dayBefore = shanghai('2026-12-05T00:00:00');
test.each([
  ['announced', plus(dayBefore, -1), 'activity.notYet'],
  ['announced', dayBefore, null],
  ['announced', plus(midnight, -1), null],
  ['announced', midnight, 'activity.dayOver'],
  ['open', midnight, null],
  ['open', plus(midnight, 1), 'activity.dayOver'],
] as const)('%s, at %p the key is lent unless: %s', (state, now, expected) => {
  expect(whyNotLend(activity(state, state === 'open' ? from : null), now)).toBe(expected);
});

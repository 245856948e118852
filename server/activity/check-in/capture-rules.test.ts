import { isHalfDone, needsConfirming, whyNotKeep, whyNotSend } from './capture-rules';
import { wasFresh } from './check-in-code';

const now = new Date('2026-11-25T04:00:00Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const DAY = 86_400;

test.each([
  [-1, null],
  [-DAY, null], // 24 hours to the very moment
  [-DAY - 0.001, 'activity.captureTooOld'],
  [60, null], // as far ahead as a phone's clock may be
  [60.001, 'activity.captureInFuture'],
])('a scan of %d seconds from now: %s', (seconds, expected) => {
  expect(whyNotSend(at(seconds), now)).toBe(expected);
});

const SLOT = 10;
const slot = now.getTime() / 1000 / SLOT;
test.each([
  [0, true],
  [19.999, true], // the last moment of the slot after its own
  [79.999, true], // and what a phone's clock may be ahead
  [80, false],
  [-60, true], // what it may be behind
  [-60.001, false],
])('a code shown from 0 on, said to be scanned at %d seconds: %s', (seconds, expected) => {
  expect(wasFresh({ slot }, at(seconds), SLOT)).toBe(expected);
});

// Starts at noon in Shanghai: the check-in may be opened from ten on, and that day is over twelve hours later.
const startsAt = now;
const WINDOW = 2 * 3600;
const held = { state: 'closed', startsAt, openedAt: at(-3600), closedAt: now } as const;
const stillOpen = { state: 'open', startsAt, openedAt: at(-3600), closedAt: null } as const;
const announced = { state: 'announced', startsAt, openedAt: null, closedAt: null } as const;
test.each([
  ['while it was open', held, -10, null, null],
  ['before it was opened, as far as the cloud knows', held, -3660.001, null, null],
  ['as it might be opened, by a clock a minute behind', held, -WINDOW - 60, null, null],
  ['before it might be opened', held, -WINDOW - 60.001, null, 'activity.notOpen'],
  [
    'as it was opened under another setting',
    { ...held, openedAt: at(-4 * 3600) },
    -4 * 3600 - 60,
    null,
    null,
  ],
  [
    'before it was opened under another setting',
    { ...held, openedAt: at(-4 * 3600) },
    -4 * 3600 - 60.001,
    null,
    'activity.notOpen',
  ],
  ['as it ended, by a clock a minute ahead', held, 60, null, null],
  ['after it ended', held, 60.001, null, 'activity.closed'],
  ['off a code first shown after the end', held, 5, 1, 'activity.closed'],
  ['off a code first shown at the end', held, 5, 0, null],
  ['while it is open', stillOpen, 0, 0, null],
  ['of one whose opening is still on its way', announced, 0, null, null],
  ['of one announced, as it might be opened', announced, -WINDOW - 60, null, null],
  ['of one announced, before it might be opened', announced, -WINDOW - 60.001, null, 'activity.notOpen'],
  ['as its day ended, by a clock a minute ahead', announced, DAY / 2 + 60, null, null],
  ['after its day', announced, DAY / 2 + 60.001, null, 'activity.dayOver'],
  ['of one left open, after its day', stillOpen, DAY / 2 + 60.001, null, 'activity.dayOver'],
  ['of a draft', { ...announced, state: 'draft' }, 0, null, 'activity.notOpen'],
  ['of one whose record is filed', { ...held, state: 'filed' }, -10, null, 'activity.filed'],
  ['of one called off', { ...stillOpen, state: 'cancelled' }, 0, null, 'activity.cancelled'],
] as const)('scanned %s', (_when, activity, seconds, shown, expected) => {
  expect(whyNotKeep(activity, at(seconds), shown === null ? null : at(shown))).toBe(expected);
});

const recorded = (
  state: 'present' | 'absent',
  seconds: number,
  source: 'entered' | 'closing' = 'entered',
) => ({ state, source, at: at(seconds), history: [] });
test.each([
  ['waits', 'waiting', null, undefined, true],
  ['waits, of somebody noted down as absent', 'waiting', null, recorded('absent', -5), true],
  ['waits, of somebody who came otherwise', 'waiting', null, recorded('present', -5), false],
  ['confirmed and recorded', 'confirmed', 0, recorded('present', 0), false],
  ['confirmed, the record still lacking', 'confirmed', 0, undefined, true],
  ['confirmed, the record still saying absent', 'confirmed', 0, recorded('absent', -5), true],
  ['confirmed, and recorded at that very moment', 'confirmed', 0, recorded('absent', 0), true],
  ['confirmed, and corrected since', 'confirmed', 0, recorded('absent', 5), false],
  ['confirmed, and absent by the end alone', 'confirmed', 0, recorded('absent', 5, 'closing'), true],
  ['declined', 'declined', 0, undefined, false],
] as const)('%s', (_what, state, decided, record, expected) => {
  const capture = { state, decidedAt: decided === null ? null : at(decided) };
  expect(needsConfirming(capture, record)).toBe(expected);
  expect(isHalfDone(capture, record)).toBe(expected && state === 'confirmed');
});

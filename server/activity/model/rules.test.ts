import type { ActivityState, MemberClass, OfficeRole } from '../../../contract/words';
import {
  arrivalState,
  closingState,
  isNotedDown,
  whyNoCode,
  whyNotCheckIn,
  whyNotClose,
  whyNotEnter,
  whyNotInYear,
  whyNotSayNear,
  whyNotStartAt,
} from './rules';

const now = new Date('2026-11-25T01:00:00Z');
const day = 86_400_000;
const inDays = (days: number, milliseconds = 0) => new Date(now.getTime() + days * day + milliseconds);

test.each([
  [inDays(0), null],
  [inDays(-90), null], // a quarter back, to the moment
  [inDays(-90, -1), 'activity.startsTooFarBack'],
  [inDays(400), null],
  [inDays(400, 1), 'activity.startsTooFarAhead'],
])('an activity that starts at %p is planned unless: %s', (startsAt, expected) => {
  expect(whyNotStartAt(startsAt, now)).toBe(expected);
});

test.each([
  ['2027-01-31T23:59:59.999', null],
  ['2027-02-01T00:00:00', 'activity.yearClosed'],
])('of a meeting of 20 December something is recorded at %s unless: %s', (at, expected) => {
  const startsAt = new Date('2026-12-20T09:00:00+08:00');
  expect(whyNotInYear(startsAt, new Date(`${at}+08:00`))).toBe(expected);
  expect(whyNotStartAt(startsAt, new Date(`${at}+08:00`))).toBe(expected);
  // One second of the next year is enough.
  const newYear = new Date('2027-01-01T00:00:00+08:00');
  expect(whyNotInYear(newYear, new Date(`${at}+08:00`))).toBeNull();
});

// Starts at nine in Shanghai: from seven on the check-in may be opened, and that day is over fifteen hours later.
const hour = 3_600_000;
const of = (state: ActivityState) => ({
  state,
  startsAt: now,
  openedAt: state === 'announced' ? null : new Date(now.getTime() - hour),
});

test.each([
  ['draft', { checkIn: 'activity.notOpen', code: 'activity.notAnnounced', close: 'activity.notOpen' }],
  ['announced', { checkIn: 'activity.notOpen', code: null, close: 'activity.notOpen' }],
  ['open', { checkIn: null, code: null, close: null }],
  ['closed', { checkIn: 'activity.closed', code: 'activity.closed', close: null }],
  ['filed', { checkIn: 'activity.closed', code: 'activity.closed', close: 'activity.filed' }],
  ['cancelled', { checkIn: 'activity.cancelled', code: 'activity.cancelled', close: 'activity.cancelled' }],
] as const)('what an activity that is %s allows as it starts', (state, expected) => {
  expect({
    checkIn: whyNotCheckIn(of(state), now),
    code: whyNoCode(state),
    close: whyNotClose(of(state), now),
  }).toEqual(expected);
});

const DAY_OVER = 15 * hour;
test.each([
  ['open', -1, null, 'activity.notBegun'], // not before the start, to the very moment
  ['open', DAY_OVER, null, null],
  ['open', DAY_OVER + 1, 'activity.dayOver', null], // nobody comes any more, and it is ended all the same
  ['announced', DAY_OVER - 1, 'activity.notOpen', 'activity.notOpen'],
  ['announced', DAY_OVER, 'activity.notOpen', null], // only noted down
  ['draft', DAY_OVER, 'activity.notOpen', 'activity.notOpen'],
] as const)('%s, %p ms after the start: checking in %s, ending %s', (state, after, checkIn, close) => {
  const at = new Date(now.getTime() + after);
  expect(whyNotCheckIn(of(state), at)).toBe(checkIn);
  expect(whyNotClose(of(state), at)).toBe(close);
});

test.each([
  ['announced', DAY_OVER, true],
  ['announced', DAY_OVER - 1, false],
  ['open', DAY_OVER, false],
] as const)('%s, %p ms after the start, it is only noted down who came: %s', (state, after, expected) => {
  expect(isNotedDown(of(state), new Date(now.getTime() + after))).toBe(expected);
});

test.each([
  ['draft', 0, 'present', '', 'activity.notAnnounced'],
  ['announced', 0, 'present', '', null],
  ['announced', -2 * hour, 'present', '', null],
  ['announced', -2 * hour - 1, 'present', '', 'activity.notYet'],
  ['announced', -2 * hour - 1, 'remote', '', 'activity.notYet'],
  ['announced', -2 * hour - 1, 'absent', '', null], // said beforehand
  ['announced', -2 * hour - 1, 'leave', '', null],
  ['announced', -2 * hour - 1, 'excused', '', null],
  ['announced', 90 * 24 * hour, 'present', '', null], // noted down
  ['open', 0, 'present', '', null],
  ['closed', 0, 'present', '', 'activity.reasonNeeded'],
  ['closed', 0, 'present', '手机没电', null],
  ['cancelled', 0, 'present', '手机没电', 'activity.cancelled'],
  ['filed', 0, 'present', '手机没电', 'activity.filed'],
] as const)('%s, %p ms after the start, entering people as %s for the reason %j: %s', (...row) => {
  const [state, after, entered, reason, expected] = row;
  const at = new Date(now.getTime() + after);
  expect(whyNotEnter(of(state), { state: entered, reason }, at)).toBe(expected);
});

test.each([
  [-3_600_000, 'present'],
  [0, 'present'],
  [15 * 60_000, 'present'], // to the very moment
  [15 * 60_000 + 1, 'late'],
])('who scans %d ms after the start is %s', (milliseconds, expected) => {
  const scannedAt = new Date(now.getTime() + milliseconds);
  expect(arrivalState({ startsAt: now, lateAfterMinutes: 15 }, scannedAt)).toBe(expected);
});

const entry = (memberClass: MemberClass, role?: OfficeRole) => ({
  _id: 'm1',
  branchId: 'b1',
  memberClass,
  offices: role ? [{ role, organizationId: 'b1' }] : [],
});

test.each([
  ['themeDay', entry('able'), 'absent'],
  ['themeDay', entry('away'), 'absent'],
  ['themeDay', entry('frail'), 'excused'],
  ['committeeMeeting', entry('able', 'secretary'), 'absent'],
  ['committeeMeeting', entry('frail', 'committee'), 'excused'],
  ['committeeMeeting', entry('able'), null],
] as const)('after a %s, nothing known of %j: %s', (kind, member, expected) => {
  expect(closingState({ branchIds: ['b1'], groupId: null, kind, startsAt: now }, member)).toBe(expected);
});

test.each([
  [0, null],
  [60 * 60_000, null], // an hour after the end, to the very moment
  [60 * 60_000 + 1, 'activity.nearTooLate'],
])('%p ms after the end it is still taken that a phone is near, unless: %s', (after, expected) => {
  const near = { latitude: 43.65, longitude: 122.24 };
  const ended = { ...of('closed'), near, closedAt: new Date(now.getTime() - after) };
  expect(whyNotSayNear(ended, 'present', now)).toBe(expected);
});

test.each([
  ['open', DAY_OVER, null],
  ['open', DAY_OVER + 1, 'activity.nearTooLate'],
  ['announced', 0, 'activity.notOpen'],
  ['cancelled', 0, 'activity.cancelled'],
] as const)(
  '%s, %p ms after the start, it is taken that a phone is near, unless: %s',
  (state, after, expected) => {
    const near = { latitude: 43.65, longitude: 122.24 };
    const at = new Date(now.getTime() + after);
    expect(whyNotSayNear({ ...of(state), near, closedAt: null }, 'present', at)).toBe(expected);
  },
);

import type { MemberClass, OfficeRole } from '../../contract/words';
import {
  arrivalState,
  closingState,
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

test.each([
  ['announced', { checkIn: 'activity.notOpen', code: null, close: 'activity.notOpen' }],
  ['open', { checkIn: null, code: null, close: null }],
  ['closed', { checkIn: 'activity.closed', code: 'activity.closed', close: null }],
  ['cancelled', { checkIn: 'activity.cancelled', code: 'activity.cancelled', close: 'activity.cancelled' }],
] as const)('what an activity that is %s allows', (state, expected) => {
  expect({ checkIn: whyNotCheckIn(state), code: whyNoCode(state), close: whyNotClose(state) }).toEqual(
    expected,
  );
});

test.each([
  ['announced', '', null],
  ['open', '', null],
  ['closed', '', 'activity.reasonNeeded'],
  ['closed', '手机没电', null],
  ['cancelled', '手机没电', 'activity.cancelled'],
] as const)('entering people when it is %s with the reason %j: %s', (state, reason, expected) => {
  expect(whyNotEnter(state, reason)).toBe(expected);
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
  const ended = { state: 'closed' as const, near, closedAt: new Date(now.getTime() - after) };
  expect(whyNotSayNear(ended, 'present', now)).toBe(expected);
});

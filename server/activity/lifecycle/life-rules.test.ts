import type { Guest } from '../../records/activity';
import {
  differingFields,
  keepGuests,
  type Plan,
  whyNotAnnounce,
  whyNotCancel,
  whyNotChange,
  whyNotFile,
} from './life-rules';

const now = new Date();

test.each([
  ['draft', null, null, 'activity.notEnded'],
  ['announced', null, null, 'activity.notEnded'],
  ['open', null, 'activity.openAlready', 'activity.notEnded'],
  ['closed', null, 'activity.endedAlready', null],
  ['filed', null, 'activity.filed', null],
  ['cancelled', 'activity.cancelled', 'activity.cancelled', 'activity.cancelled'],
] as const)('%s: announcing %s, changing the time %s, filing %s', (state, announce, change, file) => {
  expect(whyNotAnnounce(state)).toBe(announce);
  expect(whyNotChange({ state, startsAt: now }, ['startsAt'], now)).toBe(change);
  expect(whyNotFile({ state, startsAt: now }, now)).toBe(file);
});

test.each([
  [['place', 'parts', 'guests'], null],
  [['place', 'creditHours'], 'activity.openAlready'],
] as const)('while people are arriving, changing %j: %s', (fields, expected) => {
  expect(whyNotChange({ state: 'open', startsAt: now }, fields, now)).toBe(expected);
});

test.each([
  ['draft', 0, '', null],
  ['announced', 0, '', 'activity.cancelReasonNeeded'],
  ['announced', 0, '下雨', null],
  ['announced', 1, '下雨', 'activity.someoneCame'],
  ['open', 0, '下雨', null],
  ['open', 1, '下雨', 'activity.someoneCame'],
  ['closed', 0, '下雨', 'activity.endedAlready'],
  ['filed', 0, '下雨', 'activity.filed'],
  ['cancelled', 0, '', null],
] as const)('calling off what is %s with %d there because of %j: %s', (state, came, reason, expected) => {
  expect(whyNotCancel({ state, startsAt: now }, { came, reason }, now)).toBe(expected);
});

const shanghai = (text: string) => new Date(`${text}+08:00`);
const closed = 'activity.yearClosed';

test.each([
  ['announced', '2027-01-31T23:59:59.999', null, null],
  ['announced', '2027-02-01T00:00:00', closed, closed],
  ['open', '2027-02-01T00:00:00', closed, closed],
  // Nobody knew of it: it is moved, or dropped.
  ['draft', '2027-02-01T00:00:00', null, null],
  // What was called off before stays so, and what has ended says that first.
  ['cancelled', '2027-02-01T00:00:00', null, 'activity.cancelled'],
  ['closed', '2027-02-01T00:00:00', 'activity.endedAlready', 'activity.endedAlready'],
] as const)('of last year, %s, at %s: calling off %s, changing %s', (state, at, cancel, change) => {
  const meeting = { state, startsAt: shanghai('2026-12-31T19:00:00') };
  expect(whyNotCancel(meeting, { came: 0, reason: '下雪' }, shanghai(at))).toBe(cancel);
  expect(whyNotChange(meeting, ['place'], shanghai(at))).toBe(change);
});

const plan: Plan = {
  branchIds: ['b'],
  groupId: null,
  kind: 'themeDay',
  label: null,
  guests: [],
  title: '主题党日',
  startsAt: new Date('2026-11-25T01:30:00Z'),
  place: '会议室',
  parts: [{ kind: 'study', title: '学习', startsAt: null, host: '', notes: '' }],
  creditHours: 2,
  lateAfterMinutes: 15,
  checksOut: false,
  near: null,
};

test('the same plan in other objects differs in nothing, and one that differs says in what', () => {
  const same = { ...plan, startsAt: new Date(plan.startsAt), parts: plan.parts.map((part) => ({ ...part })) };
  expect(differingFields(plan, same)).toEqual([]);
  expect(differingFields(plan, { ...same, place: '礼堂', near: { latitude: 43, longitude: 122 } })).toEqual([
    'place',
    'near',
  ]);
});

const guest = (guestId: string, name: string, came = false): Guest => ({ guestId, name, from: '', came });

test('guests named again stay the same guests, whoever else comes or goes, and no two share an id', () => {
  const standing = [guest('A0', '甲', true), guest('B1', '乙')];
  // The ids made anew follow from name and place in the list, and may be the one that another guest has.
  const wanted = [guest('B0', '乙'), guest('C1', '丙'), guest('A0', '甲甲')];
  expect(keepGuests(standing, wanted)).toEqual([guest('B1', '乙'), guest('C1', '丙'), guest('A0', '甲甲')]);
  expect(keepGuests(standing, [guest('X', '甲'), guest('A0', '丁')])).toEqual([
    guest('A0', '甲', true),
    guest('A00', '丁'),
  ]);
});

test.each([
  ['closed', -1, 'activity.notBegun'],
  ['closed', 0, null],
  ['filed', -1, null], // what is filed stays so
  ['open', -1, 'activity.notEnded'],
] as const)('%s, %p ms after the start, the record is frozen unless: %s', (state, after, expected) => {
  const startsAt = new Date(Date.UTC(2026, 10, 25, 1));
  expect(whyNotFile({ state, startsAt }, new Date(startsAt.getTime() + after))).toBe(expected);
});

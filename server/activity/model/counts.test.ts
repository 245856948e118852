import * as fc from 'fast-check';
import { activityStates, attendanceStates, memberClasses } from '../../../contract/words';
import { hasEnded, type RollEntry } from '../../statistics/attendance';
import { countsOf, placeInLine } from './counts';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map(String), { maxLength: 40 });
const rolls = ids.chain((some) =>
  fc.tuple(
    ...some.map((_id) =>
      fc.record({
        _id: fc.constant(_id),
        branchId: fc.constant('b1'),
        memberClass: fc.constantFrom(...memberClasses),
        offices: fc.constant<RollEntry['offices']>([]),
      }),
    ),
  ),
);
/** Anybody may have a record: also who has left the roll since. */
const recorded = ids.chain((some) =>
  fc.tuple(
    ...some.map((memberId) =>
      fc.record({ memberId: fc.constant(memberId), state: fc.constantFrom(...attendanceStates) }),
    ),
  ),
);
const startsAt = new Date('2026-11-25T01:30:00Z');
const ofBranch = { branchIds: ['b1'], groupId: null };
const activities = fc.record({
  branchIds: fc.constant<string[]>(['b1']),
  groupId: fc.constant(null),
  startsAt: fc.constant(startsAt),
  kind: fc.constant('themeDay' as const),
  state: fc.constantFrom(...activityStates),
});

test('everybody is counted exactly once', async () => {
  await fc.assert(
    fc.property(activities, rolls, recorded, (activity, roll, attendances) => {
      const counts = countsOf(activity, roll, attendances);
      const { present, late, remote, leave, excused, absent, open } = counts;
      const people = new Set(attendances.map(({ memberId }) => memberId));
      if (!hasEnded(activity.state)) for (const { _id } of roll) people.add(_id);
      expect(present + late + remote + leave + excused + absent + open).toBe(people.size);
    }),
  );
});

test('the parts of the expected add up to them, and the excused are apart', async () => {
  await fc.assert(
    fc.property(activities, rolls, recorded, (activity, roll, attendances) => {
      const { arrived, expected, present, late, remote, excused, leave, absent, open } = countsOf(
        activity,
        roll,
        attendances,
      );
      const known = new Set(attendances.map(({ memberId }) => memberId));
      const unknown = hasEnded(activity.state) ? [] : roll.filter(({ _id }) => !known.has(_id));
      const frail = unknown.filter(({ memberClass }) => memberClass === 'frail');
      expect(arrived).toBe(present + late + remote);
      expect(expected).toBe(arrived + leave + absent + open);
      expect(open).toBe(unknown.length - frail.length);
      expect(excused).toBe(frail.length + attendances.filter(({ state }) => state === 'excused').length);
    }),
  );
});

test('when all have a record, figures do not change by the closing', async () => {
  await fc.assert(
    fc.property(rolls, fc.constantFrom(...attendanceStates), (roll, state) => {
      const all = roll.map(({ _id }) => ({ memberId: _id, state }));
      const kind = 'themeDay';
      expect(countsOf({ ...ofBranch, kind, startsAt, state: 'closed' }, roll, all)).toEqual(
        countsOf({ ...ofBranch, kind, startsAt, state: 'open' }, roll, all),
      );
    }),
  );
});

const member = (_id: string, memberClass: 'able' | 'frail', committee = false) => ({
  _id,
  branchId: 'b1',
  memberClass,
  offices: committee ? [{ role: 'committee' as const, organizationId: 'b1' }] : [],
});
const roll = [member('1', 'able', true), member('2', 'able'), member('3', 'frail')];

test('a frail member is not expected, and counts in full on coming', () => {
  const open = { ...ofBranch, kind: 'themeDay' as const, startsAt, state: 'open' as const };
  expect(countsOf(open, roll, [])).toMatchObject({ expected: 2, arrived: 0, open: 2, excused: 1 });
  expect(countsOf(open, roll, [{ memberId: '3', state: 'present' }])).toMatchObject({
    expected: 3,
    arrived: 1,
    open: 2,
    excused: 0,
  });
});

test('a committee meeting expects the committee alone', () => {
  expect(
    countsOf({ ...ofBranch, kind: 'committeeMeeting', startsAt, state: 'open' }, roll, []),
  ).toMatchObject({
    expected: 1,
    open: 1,
  });
});

test('who joins the branch after the closing was never expected', () => {
  const attendances = [{ memberId: '1', state: 'present' as const }];
  expect(
    countsOf({ ...ofBranch, kind: 'themeDay', startsAt, state: 'closed' }, roll, attendances),
  ).toMatchObject({
    expected: 1,
    open: 0,
  });
});

test('the place in line counts those who came before or with one, and nobody who did not come', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 1, minute));
  const attendances = [
    { state: 'present' as const, at: at(0) },
    { state: 'absent' as const, at: at(1) },
    { state: 'late' as const, at: at(20) },
    { state: 'present' as const, at: at(2) },
  ];
  expect(attendances.map((mine) => placeInLine(mine, attendances))).toEqual([1, null, 3, 2]);
  expect(placeInLine(undefined, attendances)).toBeNull();
});

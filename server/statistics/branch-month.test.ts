import * as fc from 'fast-check';
import { type BranchRecords, branchMonthOf } from './branch-month';

const inNovember = new Date('2026-11-05T01:00:00Z');
/** In Shanghai it is December already. */
const monthsEnd = new Date('2026-11-30T16:00:00Z');
const early = new Date('2026-01-01T00:00:00Z');

const alone = { claimerId: 'm1', fulfilledAt: null, helpers: [], thanks: '' };
/** By its claimer and one more. */
const helped = {
  ...{ ...alone, thanks: '谢谢' },
  helpers: [{ memberId: 'm2', openid: null, name: '李同志' }],
};
const october = new Date('2026-10-31T15:59:59Z');
const ofBranch = { branchIds: ['branch'], groupId: null };
const records: BranchRecords = {
  branch: { _id: 'branch', ancestors: ['city', 'county'] },
  month: '2026-11',
  members: [
    { _id: 'm1', branchId: 'branch', memberClass: 'able', offices: [], updatedAt: early },
    { _id: 'm2', branchId: 'branch', memberClass: 'able', offices: [], updatedAt: early },
  ],
  activities: [
    {
      _id: 'a1',
      ...ofBranch,
      kind: 'themeDay',
      startsAt: inNovember,
      state: 'closed',
      updatedAt: inNovember,
    },
    { _id: 'a2', ...ofBranch, kind: 'themeDay', startsAt: monthsEnd, state: 'closed', updatedAt: monthsEnd },
  ],
  attendances: [
    {
      activityId: 'a1',
      memberId: 'm1',
      kind: 'themeDay',
      month: '2026-11',
      state: 'present',
      creditHours: 1.5,
      updatedAt: inNovember,
    },
    {
      activityId: 'a1',
      memberId: 'm2',
      kind: 'themeDay',
      month: '2026-11',
      state: 'absent',
      creditHours: 0,
      updatedAt: inNovember,
    },
    {
      activityId: 'a2',
      memberId: 'm1',
      kind: 'themeDay',
      month: '2026-12',
      state: 'present',
      creditHours: 1.5,
      updatedAt: monthsEnd,
    },
  ],
  wishes: [
    { state: 'confirmed', claimedAt: inNovember, confirmedAt: monthsEnd, ...alone, updatedAt: monthsEnd },
    { state: 'confirmed', claimedAt: early, confirmedAt: inNovember, ...helped, updatedAt: inNovember },
    { state: 'claimed', claimedAt: inNovember, confirmedAt: null, ...alone, updatedAt: inNovember },
    // Done the month before and confirmed in this one; done in this one and confirmed in the next.
    ...(
      [
        [october, inNovember],
        [inNovember, monthsEnd],
      ] as const
    ).map(([fulfilledAt, confirmedAt]) => ({
      ...{ ...alone, state: 'confirmed' as const, claimedAt: early, fulfilledAt, confirmedAt },
      updatedAt: confirmedAt,
    })),
    // Closed by silence: of this month, of the month before, and of one before that was noted.
    ...([inNovember, october] as const).map((fulfilledAt) => ({
      ...{ ...helped, state: 'undisputed' as const, claimedAt: early, fulfilledAt, confirmedAt: null },
      ...{ lapsedAt: inNovember, updatedAt: inNovember },
    })),
    {
      ...{ ...alone, state: 'undisputed', claimedAt: early, fulfilledAt: inNovember, confirmedAt: null },
      updatedAt: inNovember,
    },
  ],
  errands: [
    { state: 'confirmed', doneAt: inNovember, solvedAt: inNovember, updatedAt: inNovember },
    { state: 'undisputed', doneAt: inNovember, solvedAt: inNovember, updatedAt: inNovember },
    { state: 'confirmed', doneAt: monthsEnd, solvedAt: monthsEnd, updatedAt: monthsEnd },
    // Closed in this month, done the month before.
    { state: 'confirmed', doneAt: october, solvedAt: inNovember, updatedAt: inNovember },
    { state: 'disputed', doneAt: inNovember, solvedAt: null, updatedAt: monthsEnd },
    { state: 'recorded', doneAt: inNovember, solvedAt: inNovember, updatedAt: inNovember },
    { state: 'recorded', doneAt: monthsEnd, solvedAt: monthsEnd, updatedAt: monthsEnd },
    // Noted down and taken off again.
    { state: 'withdrawn', doneAt: inNovember, solvedAt: inNovember, updatedAt: inNovember },
  ],
  studies: [
    { month: '2026-11', state: 'credited', hours: 2, updatedAt: early },
    { month: '2026-11', state: 'waiting', hours: 4, updatedAt: monthsEnd },
    { month: '2026-10', state: 'credited', hours: 8, updatedAt: monthsEnd },
    // After the year's close: beside its figures.
    { month: '2026-11', state: 'credited', hours: 16, correction: true, updatedAt: early },
  ],
};

test('a month counts what happened in it, by the days of Shanghai', () => {
  expect(branchMonthOf(records)).toEqual({
    _id: 'branch_2026-11',
    branchId: 'branch',
    month: '2026-11',
    line: ['city', 'county', 'branch'],
    members: 2,
    themeDaysHeld: 1,
    arrived: 1,
    expected: 2,
    wishesClaimed: 2,
    wishesFulfilled: 2,
    wishesUnconfirmed: 2,
    thanked: 1,
    served: 3,
    errandsSolved: 2,
    errandsUnconfirmed: 1,
    errandsRecorded: 1,
    studyHours: 3.5,
    updatedAt: monthsEnd,
  });
});

test('what still runs is no part of the month: neither the meeting, nor its hours, nor volunteering', () => {
  const running = { ...records.activities[0], _id: 'a3', state: 'open' } as (typeof records.activities)[0];
  const service = { ...running, _id: 'a4', kind: 'volunteering' } as typeof running;
  const more = [running, service].map(({ _id, kind }) => ({
    ...records.attendances[0],
    activityId: _id,
    kind,
  })) as Array<(typeof records.attendances)[0]>;
  const now = branchMonthOf({
    ...records,
    activities: [...records.activities, running, service],
    attendances: [...records.attendances, ...more],
  });
  expect(now).toEqual(branchMonthOf(records));
});

test('a month in which nothing happened has its line too', () => {
  const quiet = { ...records, activities: [], attendances: [], wishes: [], errands: [], studies: [] };
  expect(branchMonthOf(quiet)).toMatchObject({
    members: 2,
    themeDaysHeld: 0,
    arrived: 0,
    expected: 0,
    studyHours: 0,
    updatedAt: new Date('2026-10-31T16:00:00Z'),
  });
});

test('the order in which records are read makes no difference', () => {
  const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc.assert(
    fc.property(
      shuffled(records.activities),
      shuffled(records.attendances),
      shuffled(records.wishes),
      shuffled(records.errands),
      shuffled(records.studies),
      (activities, attendances, wishes, errands, studies) => {
        const again = branchMonthOf({ ...records, activities, attendances, wishes, errands, studies });
        expect(again).toEqual(branchMonthOf(records));
      },
    ),
  );
});

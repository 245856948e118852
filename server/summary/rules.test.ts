import { rhythms } from '../../contract/activity/rhythm';
import {
  type Meeting,
  type Presence,
  type RollEntry,
  type Turnout,
  timesVolunteered,
} from '../statistics/attendance';
import { attendanceByMonth, dutiesDone, membersByClass, monthsNeeded, studyReached } from './rules';

const now = new Date('2026-11-23T04:00:00Z');
const meeting = (_id: string, kind: Meeting['kind'], day: string, state: Meeting['state'] = 'closed') => ({
  _id,
  branchIds: ['branch'],
  groupId: null,
  kind,
  state,
  startsAt: new Date(`${day}T09:00:00+08:00`),
});
const came: Turnout = { arrived: 3, expected: 4 };
const nobody: Turnout = { arrived: 0, expected: 4 };

test.each([
  ['2026-11', '2026-01', '2026-12'],
  ['2026-06', '2026-01', '2026-12'],
  ['2026-05', '2025-12', '2026-12'],
  ['2026-01', '2025-08', '2026-12'],
])('a summary of %s rests on %s to %s', (month, first, last) => {
  expect(monthsNeeded(month)).toEqual({ first, last });
});

describe('what the regulations ask for', () => {
  const done = (meetings: Meeting[], each: Array<[string, Turnout]>) =>
    new Map(dutiesDone(rhythms, meetings, new Map(each), '2026-11', now).map((duty) => [duty.kind, duty]));

  test('is listed whether or not anything was planned', () => {
    expect([...done([], []).values()].map(({ kind, every, held }) => [kind, every, held])).toEqual([
      ['themeDay', 'month', false],
      ['committeeMeeting', 'month', false],
      ['groupMeeting', 'month', false],
      ['assembly', 'quarter', false],
      ['lecture', 'quarter', false],
      ['organizationalLife', 'year', false],
      ['appraisalMeeting', 'year', false],
    ]);
  });

  test('is met by a meeting in the same month, or in the same quarter', () => {
    const held = done(
      [
        meeting('t', 'themeDay', '2026-10-31'),
        meeting('a', 'assembly', '2026-10-01'),
        meeting('l', 'lecture', '2026-09-30'),
      ],
      [
        ['t', came],
        ['a', came],
        ['l', came],
      ],
    );
    expect(held.get('themeDay')?.held).toBe(false);
    expect(held.get('assembly')).toMatchObject({ held: true, activityId: 'a', arrived: 3, expected: 4 });
    expect(held.get('lecture')?.held).toBe(false);
  });

  test('shows the meeting held rather than one still to come, and none that was called off', () => {
    const day = done(
      [
        meeting('held', 'themeDay', '2026-11-05'),
        meeting('plan', 'themeDay', '2026-11-28', 'announced'),
        meeting('off', 'groupMeeting', '2026-11-10', 'cancelled'),
      ],
      [
        ['held', came],
        ['plan', nobody],
        ['off', came],
      ],
    );
    expect(day.get('themeDay')).toMatchObject({ held: true, activityId: 'held' });
    expect(day.get('groupMeeting')).toMatchObject({ held: false, activityId: null, at: null });
  });

  test('of a year is met by a meeting in any of its months, and a draft is said to be one', () => {
    const day = done(
      [
        meeting('l', 'organizationalLife', '2026-01-01'),
        meeting('last', 'appraisalMeeting', '2025-12-31'),
        meeting('plan', 'themeDay', '2026-11-30', 'draft'),
      ],
      [
        ['l', came],
        ['last', came],
      ],
    );
    expect(day.get('organizationalLife')).toMatchObject({ held: true, draft: false });
    expect(day.get('appraisalMeeting')).toMatchObject({ held: false, activityId: null });
    expect(day.get('themeDay')).toMatchObject({ held: false, draft: true, activityId: 'plan' });
  });

  test('is not met by a meeting that still runs, and that one is shown before a later plan', () => {
    const day = done(
      [
        meeting('plan', 'themeDay', '2026-11-28', 'announced'),
        meeting('running', 'themeDay', '2026-11-23', 'open'),
      ],
      [['running', came]],
    ).get('themeDay');
    expect(day).toMatchObject({ held: false, running: true, activityId: 'running', arrived: 3, expected: 4 });
    const both = [
      meeting('held', 'themeDay', '2026-11-05'),
      meeting('running', 'themeDay', '2026-11-23', 'open'),
    ];
    expect(
      done(both, [
        ['held', came],
        ['running', came],
      ]).get('themeDay'),
    ).toMatchObject({ held: true, running: false, activityId: 'held' });
  });

  test('shows the next one planned while none was held', () => {
    const day = done(
      [
        meeting('missed', 'themeDay', '2026-11-05', 'announced'),
        meeting('later', 'themeDay', '2026-11-28', 'announced'),
        meeting('next', 'themeDay', '2026-11-24', 'announced'),
      ],
      [],
    );
    expect(day.get('themeDay')).toMatchObject({ held: false, activityId: 'next' });
  });
});

test('a month counts members by the class of its quarter', () => {
  const away: RollEntry = {
    ...entry('m'),
    classes: [
      {
        ...{ memberClass: 'away', from: '2026-10-01', reason: 'longAway', decidedOn: '2026-09-30' },
        ...{ decidedBy: 's', decidedAt: now, requestId: 'r' },
      },
    ],
  };
  const by = (month: string) => membersByClass([away, entry('n')], month);
  expect(by('2026-09')).toEqual({ total: 2, able: 2, frail: 0, away: 0 });
  expect(by('2026-10')).toEqual({ total: 2, able: 1, frail: 0, away: 1 });
});

test('attendance shows six months, oldest first, empty ones too', () => {
  const meetings = [meeting('now', 'themeDay', '2026-11-05'), meeting('june', 'assembly', '2026-06-30')];
  const each = new Map([
    ['now', came],
    ['june', { arrived: 1, expected: 2 }],
  ]);
  expect(attendanceByMonth(meetings, each, '2026-11')).toEqual([
    { month: '2026-06', arrived: 1, expected: 2 },
    { month: '2026-07', arrived: 0, expected: 0 },
    { month: '2026-08', arrived: 0, expected: 0 },
    { month: '2026-09', arrived: 0, expected: 0 },
    { month: '2026-10', arrived: 0, expected: 0 },
    { month: '2026-11', arrived: 3, expected: 4 },
  ]);
});

const entry = (_id: string, role?: 'secretary' | 'committee' | 'communityStaff'): RollEntry => ({
  _id,
  branchId: 'b',
  memberClass: 'able',
  offices: role ? [{ role, organizationId: 'b' }] : [],
});
const credit = (memberId: string, month: string, creditHours: number): Presence => ({
  activityId: 'a',
  memberId,
  kind: 'themeDay',
  month,
  state: 'present',
  creditHours,
  updatedAt: now,
});

test.each([
  ['a member one half hour short', entry('m'), 30, [credit('m', '2026-11', 1.5)], 0],
  ['a member at 32 hours', entry('m'), 30, [credit('m', '2026-11', 2)], 1],
  ['community staff at 32 hours', entry('m', 'communityStaff'), 32, [], 1],
  ['a committee member at 55.5 hours', entry('m', 'committee'), 55.5, [], 0],
  ['a secretary at 56 hours', entry('m', 'secretary'), 56, [], 1],
  ["last year's hours", entry('m'), 30, [credit('m', '2025-12', 2)], 0],
  ["another's hours", entry('m'), 30, [credit('x', '2026-11', 2)], 0],
] as const)('required hours: %s', (_, member, own, presences, reached) => {
  expect(studyReached([member], new Map([['m', own]]), presences, '2026-11').reached).toBe(reached);
});

test('volunteering counts the times of those who took part in the month', () => {
  const volunteer = { ...credit('m', '2026-11', 0), kind: 'volunteering' as const };
  const presences: Presence[] = [
    volunteer,
    { ...volunteer, memberId: 'n' },
    { ...volunteer, state: 'absent' },
    { ...volunteer, month: '2026-10' },
    credit('m', '2026-11', 0),
  ];
  expect(timesVolunteered(presences, '2026-11')).toBe(2);
});

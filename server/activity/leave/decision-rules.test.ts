import type { AttendanceState } from '../../../contract/words';
import { activityRow } from '../../../tests/support/activity-row';
import { type AttendanceRecord, attendanceId } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { CaptureRecord } from '../../records/capture';
import { behindDecisions, type Decisions, outweighs, saidAt } from './decision-rules';

/** Minutes after the start, at nine. */
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 18, 1, minutes));
const activity = activityRow('A', {
  startsAt: at(0),
  lateAfterMinutes: 15,
  closedAt: at(90),
  state: 'closed',
});
const { branchId } = activity;
const whose = {
  _id: attendanceId('A', 'wang'),
  activityId: 'A',
  branchId,
  memberId: 'wang',
  openid: 'o-wang',
};

const record = (
  state: AttendanceState,
  source: AttendanceRecord['source'],
  said: number,
  over: Partial<AttendanceRecord> = {},
): AttendanceRecord => ({
  ...{ ...whose, kind: 'themeDay', month: '2026-11', year: 2026, state, source, at: at(said) },
  ...{ enteredBy: 'secretary', reason: '', creditHours: 0, history: [], updatedAt: at(200) },
  ...over,
});
const capture = (over: Partial<CaptureRecord> = {}): CaptureRecord => ({
  ...{ ...whose, source: 'sentLater', state: 'confirmed', capturedAt: at(5), sentAt: at(40) },
  ...{ decidedBy: 'deputy', decidedAt: at(60), decision: '', updatedAt: at(60), ...over },
});
const leave = (over: Partial<AnswerRecord> = {}): AnswerRecord => ({
  ...{ ...whose, state: 'approved', kind: 'sick', reason: '发烧', late: false, saidAt: at(-60) },
  ...{ requestId: 'r', decidedBy: 'deputy', decidedAt: at(60), decision: '', updatedAt: at(60), ...over },
});
const behind = (known: Partial<Decisions>, of = activity) =>
  behindDecisions(of, { answers: [], captures: [], attendances: [], ...known }).map(({ said }) => said.state);

test.each<[what: string, AttendanceRecord, boolean]>([
  ['somebody who came, whenever it was said', record('present', 'entered', 10), true],
  ['somebody who came late', record('late', 'scanned', 20), true],
  ['somebody who listened from afar', record('remote', 'scanned', 20), true],
  ['absent, as the end wrote by itself, also later', record('absent', 'closing', 90), false],
  ['excused, as the end wrote by itself', record('excused', 'closing', 90), false],
  ['absent, as a person said after the decision', record('absent', 'backfilled', 61), true],
  ['absent, as a person said at the same moment', record('absent', 'entered', 60), false],
  ['absent, as a person said before it', record('absent', 'entered', 59), false],
])('a record of %s stands against a decision: %#', (_, standing, stands) => {
  expect(outweighs(standing, at(60))).toBe(stands);
});

test('the latest word is that of the last correction, and no later change of the plan', () => {
  expect(saidAt(record('absent', 'entered', 10))).toEqual(at(10));
  const history = [10, 70].map((minutes) => ({
    ...{ from: 'present', to: 'absent', at: at(minutes), by: 'secretary', reason: '' },
  })) as unknown as AttendanceRecord['history'];
  expect(saidAt(record('absent', 'entered', 5, { history }))).toEqual(at(70));
});

describe('a confirmed check-in', () => {
  test.each<[what: string, AttendanceRecord[], string[]]>([
    ['nothing is recorded', [], ['present']],
    ['they are absent by the end alone', [record('absent', 'closing', 90)], ['present']],
    ['somebody said before that they are absent', [record('absent', 'entered', 50)], ['present']],
    ['somebody said after that they are absent', [record('absent', 'backfilled', 70)], []],
    ['they came already', [record('late', 'scanned', 20)], []],
    ['the record is another’s', [record('present', 'scanned', 2, { _id: 'A_li' })], ['present']],
  ])('is behind where %s', (_, attendances, states) => {
    expect(behind({ captures: [capture()], attendances })).toEqual(states);
  });

  test.each([
    [{ capturedAt: at(15) }, 'present'],
    [{ capturedAt: new Date(at(15).getTime() + 1) }, 'late'],
    [{ capturedAt: at(80), remote: true }, 'remote'],
  ])('says that they came as of the scan: %j', (over, state) => {
    const [decided] = behindDecisions(activity, {
      ...{ answers: [], attendances: [], captures: [capture(over)] },
    });
    expect(decided).toMatchObject({
      ...{ memberId: 'wang', branchId, decidedBy: 'deputy', decidedAt: at(60) },
      said: { state, source: 'sentLater', at: over.capturedAt, enteredBy: 'deputy' },
    });
  });

  test.each(['waiting', 'declined'] as const)('that is %s says nothing', (state) => {
    expect(behind({ captures: [capture({ state })] })).toEqual([]);
  });
});

describe('leave that was given', () => {
  test.each<[what: string, AttendanceRecord[], string[]]>([
    ['nothing is recorded', [], ['leave']],
    ['they are absent by the end alone', [record('absent', 'closing', 90)], ['leave']],
    ['they are on leave', [record('leave', 'entered', 60)], []],
    ['they came all the same', [record('present', 'scanned', 3)], []],
    ['somebody said after that they are absent', [record('absent', 'backfilled', 70)], []],
  ])('is behind where %s', (_, attendances, states) => {
    expect(behind({ answers: [leave()], attendances })).toEqual(states);
  });

  test.each([
    [at(90), 'entered'],
    [new Date(at(90).getTime() + 1), 'backfilled'],
  ])('is %s entered, and after the end back-filled', (decidedAt, source) => {
    const known = { answers: [leave({ decidedAt })], captures: [], attendances: [] };
    expect(behindDecisions(activity, known)[0]?.said).toMatchObject({
      source,
      at: decidedAt,
      reason: '发烧',
    });
    expect(behindDecisions({ ...activity, closedAt: null }, known)[0]?.said.source).toBe('entered');
  });

  test.each(['waiting', 'declined', 'withdrawn', 'coming'] as const)('no: %s says nothing', (state) => {
    expect(behind({ answers: [leave({ state })] })).toEqual([]);
  });
});

describe('both of one person', () => {
  test('who is known to have come has come, whatever leave was given', () => {
    expect(behind({ answers: [leave()], captures: [capture()] })).toEqual(['present']);
  });

  test('leave that followed from the very answer gives way to the check-in; leave that was entered later does not', () => {
    const known = { answers: [leave({ decidedAt: at(70) })], captures: [capture()] };
    expect(behind({ ...known, attendances: [record('leave', 'entered', 70)] })).toEqual(['present']);
    expect(behind({ ...known, attendances: [record('leave', 'entered', 71)] })).toEqual([]);
    expect(behind({ ...known, answers: [], attendances: [record('leave', 'entered', 70)] })).toEqual([]);
  });
});

test('of a branch that takes part no more nothing follows', () => {
  const known = { answers: [leave({ branchId: 'other' })], captures: [capture({ branchId: 'other' })] };
  expect(behind(known)).toEqual([]);
  const joint = { ...activity, branchIds: [branchId, 'other'] };
  expect(behind(known, joint)).toEqual(['present']);
});

test.each([
  ['by nobody', { decidedBy: null }],
  ['at no time', { decidedAt: null }],
])('a decision %s is a broken record, and no decision', (_, over) => {
  expect(() => behind({ captures: [capture(over)] })).toThrow(/by nobody/);
  expect(() => behind({ answers: [leave(over)] })).toThrow(/by nobody/);
});

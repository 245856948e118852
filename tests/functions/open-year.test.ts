/**
 * Days of grace around New Year (contract/open-year.ts), through the calls: what was done counts for the day it was done,
 * also when it is written down after midnight; what comes too late stands beside the closed figure.
 */
import { attendanceOf } from '../../server/activity/model/attendance-record';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { wordsOf } from '../support/word-file';
import { wishOf } from '../support/year';

const secretary = openidOf('secretary');
const deputy = openidOf('deputy');
const wang = openidOf('wang');
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('deputy', { offices: [['committee', tree.branch]] }),
  person('wang', { name: '王芳' }),
  person('phoneless', { openid: null }),
  person('sisterSecretary', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
];
const missed = activityRow('MISSED', {
  ...{ state: 'closed', startsAt: new Date('2026-12-20T09:00:00+08:00'), creditHours: 2 },
  closedAt: new Date('2026-12-20T11:00:00+08:00'),
});

const lateInYear = { startsAt: new Date('2026-12-30T09:00:00+08:00') };
const planned = activityRow('PLANNED', { ...lateInYear, state: 'announced' });
const draft = activityRow('DRAFT', { ...lateInYear, state: 'draft' });
const joint = activityRow('JOINT', {
  ...{ ...lateInYear, state: 'announced' },
  asked: [
    {
      ...{ branchId: tree.sisterBranch._id, branchName: tree.sisterBranch.name, by: 'secretary' },
      at: new Date('2026-12-01T09:00:00+08:00'),
    },
  ],
});

let cloud: TestCloud;
let asks: Asking;

beforeEach(async () => {
  cloud = await startTestCloud({
    seed: seedOf({
      organizations,
      members: people,
      accounts: accountsOf(people),
      activities: [missed, planned, joint, draft],
      attendances: [
        attendanceOf(missed, person('wang'), {
          ...{ state: 'absent', source: 'closing', at: missed.startsAt, enteredBy: 'secretary', reason: '' },
        }),
      ],
      wishes: [
        wishOf('gift', tree.branch._id, '2026-12', {
          ...{ state: 'confirmed', fulfilledAt: new Date('2026-12-30T10:00:00+08:00') },
          confirmedAt: new Date('2027-01-02T10:00:00+08:00'),
        }),
      ],
    }),
  });
  asks = asking(cloud);
});
afterEach(() => cloud.close());

const yesterday = { kind: 'course', title: '昨晚的课', hours: 1, studiedOn: '2026-12-31' } as const;
const setTime = (shanghai: string) => cloud.setTime(`${shanghai}+08:00`);
const yearOf = (year: number) => asks.answer(wang, 'member.year', { year });

test('B10: what was studied on the last evening of the year is logged after midnight, for the year it was done in', async () => {
  setTime('2027-01-01T00:03:00');
  expect(await asks.answer(wang, 'study.record', yesterday)).toMatchObject({
    ...{ state: 'credited', year: 2026, creditedHours: 1 },
  });
  expect(await asks.answer(wang, 'study.mine', {})).toMatchObject({
    ...{ year: 2027, creditedHours: 0, records: { items: [] } },
    lastYear: { year: 2026, creditedHours: 1, correctedHours: 0, openUntil: '2027-01-31' },
  });
  const last = await asks.answer(wang, 'study.mine', { year: 2026 });
  expect(last).toMatchObject({ year: 2026, creditedHours: 1, lastYear: null });
  expect(last.records.items).toMatchObject([{ title: '昨晚的课', correction: false }]);
});

test.each([
  ['2027-01-10T23:59:59', 'credited', true],
  ['2027-01-11T00:00:00', 'waiting', true],
  ['2027-01-31T23:59:00', 'waiting', true],
])('logged at %s it is %s', async (at, state, lastYearShown) => {
  setTime(at);
  expect((await asks.answer(wang, 'study.record', yesterday)).state).toBe(state);
  expect((await asks.answer(wang, 'study.mine', {})).lastYear !== null).toBe(lastYearShown);
});

test('from 1 February it is refused, and last year is no longer shown beside this one', async () => {
  setTime('2027-02-01T00:00:00');
  expect(await asks.refusal(wang, 'study.record', yesterday)).toMatchObject({ code: 'study.otherYear' });
  expect((await asks.answer(wang, 'study.mine', {})).lastYear).toBeNull();
});

test('what came late counts with the secretary’s yes until 31 January, and then only beside the closed figure', async () => {
  setTime('2027-01-15T09:00:00');
  const first = await asks.answer(wang, 'study.record', yesterday);
  const second = await asks.answer(wang, 'study.record', { ...yesterday, title: '又一课', hours: 2 });
  expect((await yearOf(2026)).figures.creditedHours).toBe(0);
  setTime('2027-01-31T23:59:00');
  await asks.answer(secretary, 'study.accept', { recordId: first.recordId, accept: true });
  expect(await yearOf(2026)).toMatchObject({ figures: { creditedHours: 1 }, correctedHours: 0 });

  setTime('2027-02-01T00:00:30');
  const accept = { recordId: second.recordId, accept: true };
  expect((await asks.refusal(secretary, 'study.accept', accept)).code).toBe('study.correctionReason');
  await asks.answer(secretary, 'study.accept', { ...accept, reason: '一月交来，漏看了' });
  expect(await yearOf(2026)).toMatchObject({ figures: { creditedHours: 1 }, correctedHours: 2 });
  const { engine } = cloud.cloud.backend;
  const lines = (await engine.find('audits', { query: {} })).result;
  expect(lines.map(({ what, reason }) => [what, reason])).toEqual([['study.accept', '一月交来，漏看了']]);
});

test('the secretary writes down what was forgotten: in the year’s sum while it is open, beside it afterwards, with why', async () => {
  const forgotten = {
    ...{ memberId: 'wang', title: '送学上门', hours: 2, studiedOn: '2026-12-28' },
    kind: 'lecture',
    reason: '本人没有手机，交来了听课证明',
  } as const;
  setTime('2027-01-31T23:00:00');
  expect(await asks.answer(deputy, 'study.enter', forgotten)).toMatchObject({
    ...{ year: 2026, creditedHours: 2, correctedHours: 0 },
  });
  setTime('2027-03-01T09:00:00');
  const send = () =>
    asks.answer(secretary, 'study.enter', { ...forgotten, studiedOn: '2026-12-29' }, { requestId: 'late' });
  const entered = await send();
  expect(entered).toMatchObject({ year: 2026, creditedHours: 2, correctedHours: 2 });
  expect(await send()).toEqual(entered);
  expect(await yearOf(2026)).toMatchObject({ figures: { creditedHours: 2 }, correctedHours: 2 });
  const { url } = await asks.answer(wang, 'document.memberYear', { year: 2026 });
  const words = (await wordsOf(url)).join('|');
  expect(words).toContain('已记学时|2');
  expect(words).toContain('其后更正 +2 学时，没有计入');

  const refusals = [
    [secretary, { ...forgotten, memberId: 'secretary' }, 'study.own'],
    [openidOf('sisterSecretary'), forgotten, 'study.notOnRoll'],
    [wang, forgotten, 'study.notOnRoll'],
    [secretary, { ...forgotten, memberId: 'nobody' }, 'study.notOnRoll'],
    [secretary, { ...forgotten, reason: ' ' }, 'call.badInput'],
    [secretary, { ...forgotten, studiedOn: '2027-03-02' }, 'study.inFuture'],
    [secretary, { ...forgotten, studiedOn: '2023-12-31' }, 'study.tooFarBack'],
    [secretary, { ...forgotten, hours: 6.5 }, 'study.dayIsFull'],
  ] as const;
  for (const [openid, input, code] of refusals) {
    expect((await asks.refusal(openid, 'study.enter', input)).code).toBe(code);
  }
});

test('B10: a make-up done on 31 December belongs to the year of the absence, and is one on either side of midnight', async () => {
  const makeUp = {
    ...{ title: '补学', hours: 1, studiedOn: '2026-12-31', notes: '学'.repeat(20) },
    kind: 'notes',
    makesUpFor: 'MISSED',
  } as const;
  setTime('2027-01-01T00:03:00');
  expect((await asks.answer(wang, 'study.record', makeUp)).year).toBe(2026);
  const again = { ...makeUp, studiedOn: '2027-01-01' };
  expect((await asks.refusal(wang, 'study.record', again)).code).toBe('study.madeUpAlready');
});

test('people are entered at a meeting of last year until 31 January', async () => {
  const entered = { activityId: 'MISSED', memberIds: ['phoneless'], reason: '当时漏记' };
  setTime('2027-01-31T23:59:00');
  await asks.answer(secretary, 'activity.enter', entered);
  setTime('2027-02-01T00:00:30');
  const late = { ...entered, memberIds: ['wang'] };
  expect((await asks.refusal(secretary, 'activity.enter', late)).code).toBe('activity.yearClosed');
  const plan = { title: '年底的会', startsAt: '2026-12-30T01:00:00Z', place: '会议室' };
  expect((await asks.refusal(secretary, 'activity.create', plan)).code).toBe('activity.yearClosed');
});

describe('of a meeting of last year that was announced and never ended', () => {
  const place = { activityId: 'PLANNED', seenAt: planned.updatedAt.toISOString(), place: '大会议室' };
  const steps = [
    [secretary, 'activity.change', place],
    [secretary, 'activity.cancel', { activityId: 'PLANNED', reason: '那天没有开成' }],
    [openidOf('sisterSecretary'), 'activity.agreeJoint', { activityId: 'JOINT' }],
    [openidOf('sisterSecretary'), 'activity.leaveJoint', { activityId: 'JOINT', reason: '派不出人' }],
  ] as const;

  test('until 31 January it is changed and called off, and another branch takes part or leaves', async () => {
    setTime('2027-01-31T23:58:00');
    for (const [openid, name, input] of steps) await asks.answer(openid, name, input);
  });

  test('from 1 February on nothing of it is, and its page offers none of it', async () => {
    setTime('2027-02-01T00:00:30');
    const { engine } = cloud.cloud.backend;
    const stored = async () => (await engine.find('activities', { query: {} })).result;
    const before = await stored();
    for (const [openid, name, input] of steps)
      expect([name, (await asks.refusal(openid, name, input)).code]).toEqual([name, 'activity.yearClosed']);
    expect(await stored()).toEqual(before);
    const { decidesFor } = await asks.answer(openidOf('sisterSecretary'), 'activity.detail', {
      activityId: 'JOINT',
    });
    expect(decidesFor).toBeNull();
  });

  test('a draft, of which nobody knew, is still moved to this year or dropped', async () => {
    setTime('2027-02-01T09:00:00');
    const moved = {
      activityId: 'DRAFT',
      seenAt: draft.updatedAt.toISOString(),
      startsAt: '2027-02-10T01:00:00Z',
    };
    await asks.answer(secretary, 'activity.change', moved);
    await asks.answer(secretary, 'activity.cancel', { activityId: 'DRAFT' });
  });
});

test('a wish done in the old year and confirmed in January counts for the old one', async () => {
  setTime('2027-01-05T09:00:00');
  expect((await yearOf(2026)).figures.wishesFulfilled).toBe(1);
  expect((await yearOf(2027)).figures.wishesFulfilled).toBe(0);
});

import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { attendancesOf } from '../support/year';

const today = '2026-06-15';
const noon = `${today}T12:00:00+08:00`;
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('wang'),
  person('li'),
  person('city', { branch: tree.farBranch, offices: [['city', tree.city]] }),
];
const [secretary, wang, li, city] = people.map(({ _id }) => openidOf(_id)) as [
  string,
  string,
  string,
  string,
];
const missed = activityRow('missed', {
  branchId: tree.branch._id,
  state: 'closed',
  startsAt: new Date('2026-06-01T01:00:00Z'),
});
const course = { kind: 'course' as const, title: '党章学习', hours: 2, studiedOn: today, notes: '' };
const notes = { ...course, kind: 'notes' as const, title: '读书笔记', notes: '学'.repeat(20) };

let cloud: TestCloud;
let asks: Asking;

beforeEach(async () => {
  const rows = {
    ...{ organizations, members: people, accounts: accountsOf(people), activities: [missed] },
    attendances: attendancesOf(missed, { wang: 'absent' }),
  };
  cloud = await startTestCloud({ seed: seedOf(rows) });
  cloud.setTime(noon);
  asks = asking(cloud);
});
afterEach(() => cloud.close());

const record = async (said: Partial<typeof course | typeof notes> & { makesUpFor?: string } = {}) =>
  (await asks.answer(wang, 'study.record', { ...course, ...said })).recordId;
const hours = async () => {
  const { creditedHours, waitingHours } = await asks.answer(wang, 'study.mine', {});
  return [creditedHours, waitingHours];
};

test('what counts at once is corrected, and the year counts what it says now', async () => {
  const recordId = await record();
  expect(await asks.answer(wang, 'study.entry', { recordId })).toMatchObject({ ...course, changeable: true });
  const corrected = { ...course, recordId, hours: 1, title: '党章学习第一讲' };
  expect(await asks.answer(wang, 'study.change', corrected)).toEqual({ state: 'credited' });
  expect(await hours()).toEqual([1, 0]);
  // The same said again, after a lost answer, is the same correction.
  expect(await asks.answer(wang, 'study.change', corrected)).toEqual({ state: 'credited' });
  expect(await asks.answer(wang, 'study.entry', { recordId })).toMatchObject({ title: '党章学习第一讲' });
});

test('made into notes it waits for the secretary, and the other way about it counts at once', async () => {
  const recordId = await record();
  const said = { ...notes, recordId };
  expect(await asks.answer(wang, 'study.change', said)).toEqual({ state: 'waiting' });
  expect(await hours()).toEqual([0, 2]);
  await asks.answer(wang, 'study.change', { ...course, recordId });
  expect(await hours()).toEqual([2, 0]);
});

test("a leader's own course made into notes goes to who stands above them", async () => {
  const said = await asks.answer(secretary, 'study.record', course);
  await asks.answer(secretary, 'study.change', { ...notes, recordId: said.recordId });
  const { result } = await cloud.cloud.backend.engine.find('studyRecords', {
    query: { _id: said.recordId } as never,
  });
  expect(result).toMatchObject([{ state: 'waiting', above: expect.anything() }]);
});

test('the day keeps to its hours, of which its own former ones are none', async () => {
  const recordId = await record({ hours: 6 });
  await record({ hours: 1, title: '又一课' });
  const change = (more: number) => ({ ...course, recordId, hours: more });
  expect((await asks.refusal(wang, 'study.change', change(8))).code).toBe('study.dayIsFull');
  await asks.answer(wang, 'study.change', change(7));
  expect(await hours()).toEqual([8, 0]);
  const tomorrow = { ...change(1), studiedOn: '2026-06-16' };
  expect((await asks.refusal(wang, 'study.change', tomorrow)).code).toBe('study.inFuture');
});

test('moved to another month, both months are counted anew', async () => {
  const monthly = async (month: string) =>
    (await asks.answer(city, 'summary.rollUp', { month })).totals.studyHours;
  const recordId = await record();
  await cloud.ringTimer('timer');
  expect([await monthly('2026-06'), await monthly('2026-05')]).toEqual([2, 0]);
  await asks.answer(wang, 'study.change', { ...course, recordId, studiedOn: '2026-05-20' });
  await cloud.ringTimer('timer');
  expect([await monthly('2026-06'), await monthly('2026-05')]).toEqual([0, 2]);
});

test('withdrawn, it counts nowhere, and what it made up for can be made up again', async () => {
  const recordId = await record({ ...notes, makesUpFor: 'missed' });
  expect(await asks.answer(wang, 'study.withdraw', { recordId })).toEqual({ state: 'withdrawn' });
  expect(await asks.answer(wang, 'study.withdraw', { recordId })).toEqual({ state: 'withdrawn' });
  expect(await hours()).toEqual([0, 0]);
  expect((await asks.answer(secretary, 'study.waiting', {})).items).toEqual([]);
  const accept = { recordId, accept: true };
  expect((await asks.refusal(secretary, 'study.accept', accept)).code).toBe('study.notWaiting');
  await record({ ...notes, title: '再写一篇', makesUpFor: 'missed' });
});

test('what is accepted stands, and so does what counts at once from the 11th of the next month', async () => {
  const accepted = await record(notes);
  await asks.answer(secretary, 'study.accept', { recordId: accepted, accept: true });
  const credited = await record();
  cloud.setTime('2026-07-11T12:00:00+08:00');
  for (const recordId of [accepted, credited]) {
    expect(await asks.answer(wang, 'study.entry', { recordId })).toMatchObject({ changeable: false });
    const refused = [
      await asks.refusal(wang, 'study.change', { ...course, recordId, hours: 1 }),
      await asks.refusal(wang, 'study.withdraw', { recordId }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(['study.settled', 'study.settled']);
  }
});

test("of a correction and the secretary's yes at one moment, one stands", async () => {
  const recordId = await record(notes);
  const held = await cloud.holdUp(wang, 'study.change', { ...notes, recordId, hours: 4 }, { at: 4 });
  await asks.answer(secretary, 'study.accept', { recordId, accept: true });
  expect((await held.done()) as { ok: boolean }).toMatchObject({
    ok: false,
    error: { code: 'study.settled' },
  });
  expect(await hours()).toEqual([2, 0]);
});

test("somebody else's record is none at all, their secretary's too", async () => {
  const recordId = await record();
  for (const openid of [li, secretary, 'openid-citizen']) {
    const codes = [
      await asks.refusal(openid, 'study.entry', { recordId }),
      await asks.refusal(openid, 'study.change', { ...course, recordId }),
      await asks.refusal(openid, 'study.withdraw', { recordId }),
    ].map(({ code }) => code);
    expect(codes).toEqual(['study.unknown', 'study.unknown', 'study.unknown']);
  }
});

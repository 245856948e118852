import { bindRequestIdOf } from '../../server/member/request';
import { codeOf, type Meetings, startMeetingCloud, who } from '../support/meeting';
import { person, tree } from '../support/people';

let meetings: Meetings;

beforeAll(async () => {
  meetings = await startMeetingCloud();
});
afterAll(() => meetings.close());

const HOUR = 3_600_000;
const anHourAgo = () => new Date(Date.now() - HOUR).toISOString();

test('scanning the code shown now records the member as present', async () => {
  const activityId = await meetings.open({ title: '十一月主题党日', creditHours: 1.5 });
  const { code } = await meetings.asks.answer(who.secretary, 'activity.code', { activityId });

  const answer = await meetings.asks.answer(who.wang, 'activity.checkIn', { code });

  expect(answer).toMatchObject({ activityId, title: '十一月主题党日', state: 'present', already: false });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'scanned' });
});

test('the code may come inside the link that a camera reads', async () => {
  const activityId = await meetings.open();
  const code = `http://127.0.0.1:8080/app/#/pages/scan?code=${codeOf(activityId)}&from=screen`;
  expect(await meetings.asks.answer(who.wang, 'activity.checkIn', { code })).toMatchObject({
    already: false,
  });
});

test('a first check-in costs three requests in two waves, a repeated one two in one', async () => {
  const activityId = await meetings.open();
  const scan = () => meetings.cloud.call(who.wang, 'activity.checkIn', { code: codeOf(activityId) });
  expect((await scan()).cost).toMatchObject({ trips: 3, waves: 2 });
  expect((await scan()).cost).toMatchObject({ trips: 2, waves: 1 });
});

test('scanning twice answers the first record and changes nothing', async () => {
  const activityId = await meetings.open();
  const first = await meetings.scan(who.wang, activityId);
  const before = await meetings.recordOf(activityId, 'wang');

  expect(await meetings.scan(who.wang, activityId)).toEqual({ ...first, already: true });
  expect(await meetings.recordOf(activityId, 'wang')).toEqual(before);
});

test('of five scans at the same moment one is recorded, and all are told the same time', async () => {
  const activityId = await meetings.open();
  const answers = await Promise.all(Array.from({ length: 5 }, () => meetings.scan(who.li, activityId)));
  expect(answers.filter(({ already }) => !already)).toHaveLength(1);
  expect(new Set(answers.map(({ at }) => at)).size).toBe(1);
});

test('who scans after the minutes of grace is late', async () => {
  const activityId = await meetings.open({ startsAt: anHourAgo(), lateAfterMinutes: 15 });
  expect(await meetings.scan(who.wang, activityId)).toMatchObject({ state: 'late' });
});

test('a code of two slots ago is refused as stale', async () => {
  const activityId = await meetings.open();
  const code = codeOf(activityId, { slotsAgo: 2 });
  expect(await meetings.asks.refusal(who.wang, 'activity.checkIn', { code })).toEqual({
    code: 'activity.codeStale',
  });
});

test.each([
  ['unreadable', () => '你好', 'activity.codeUnreadable'],
  ['cut short', (activityId: string) => codeOf(activityId).slice(0, -1), 'activity.codeUnreadable'],
  [
    'of another activity',
    (activityId: string) => codeOf('A').replace('A', activityId),
    'activity.codeForged',
  ],
  ['stale', (activityId: string) => codeOf(activityId, { slotsAgo: 3 }), 'activity.codeStale'],
])('a code that is %s is refused without a database request', async (_what, codeFor, expected) => {
  const activityId = await meetings.open();
  const called = await meetings.cloud.call(who.wang, 'activity.checkIn', { code: codeFor(activityId) });
  expect(called.envelope).toEqual({ ok: false, error: { code: expected } });
  expect(called.cost.trips).toBe(0);
});

test.each([
  ['a citizen', who.citizen, 'member.notBound'],
  ["another branch's member", who.sister, 'activity.otherBranch'],
])('%s cannot check in: %s → %s', async (_who, openid, expected) => {
  const activityId = await meetings.open();
  const refusal = await meetings.asks.refusal(openid, 'activity.checkIn', { code: codeOf(activityId) });
  expect(refusal).toEqual({ code: expected });
});

test('before the first code is shown the check-in is not open, after the end it is closed', async () => {
  const ahead = await meetings.plan({ startsAt: new Date(Date.now() + 3 * HOUR).toISOString() });
  expect(await meetings.asks.refusal(who.wang, 'activity.checkIn', { code: codeOf(ahead) })).toEqual({
    code: 'activity.notOpen',
  });

  const activityId = await meetings.open();
  const input = { code: codeOf(activityId) };
  await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await meetings.asks.refusal(who.wang, 'activity.checkIn', input)).toEqual({
    code: 'activity.closed',
  });
});

test('a good code of an activity that is not there is refused', async () => {
  const refusal = await meetings.asks.refusal(who.wang, 'activity.checkIn', { code: codeOf('NOWHERE') });
  expect(refusal).toEqual({ code: 'activity.unknown' });
});

test('who has scanned is told so also after the end: the first answer may have been lost', async () => {
  const activityId = await meetings.open();
  const first = await meetings.scan(who.wang, activityId);
  await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await meetings.scan(who.wang, activityId)).toEqual({ ...first, already: true });
});

test('who was entered by the secretary and scans as well keeps the first record', async () => {
  const activityId = await meetings.open();
  await meetings.asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'] });
  expect(await meetings.scan(who.wang, activityId)).toMatchObject({ state: 'present', already: true });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ source: 'entered' });
});

test.each(['absent', 'leave', 'excused'] as const)(
  'who was noted down as %s and then scans did come',
  async (state) => {
    const activityId = await meetings.open();
    const note = { activityId, memberIds: ['wang'], state, reason: '来电话' };
    await meetings.asks.answer(who.secretary, 'activity.enter', note);

    expect(await meetings.scan(who.wang, activityId)).toMatchObject({ state: 'present', already: false });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'present',
      source: 'scanned',
      reason: '',
    });
    expect(await meetings.scan(who.wang, activityId)).toMatchObject({ already: true });
  },
);

test('a write that is lost leaves nothing behind, one whose answer is lost is found when scanning again', async () => {
  for (const [when, already] of [
    ['before', false],
    ['after', true],
  ] as const) {
    const activityId = await meetings.open();
    const input = { code: codeOf(activityId) };
    const lost = { faults: [{ do: 'fail', at: 3, when, message: 'lost' }] as const };
    const { envelope, status } = await meetings.cloud.call(who.wang, 'activity.checkIn', input, lost);
    expect([status, envelope.ok, envelope.error?.code]).toEqual([200, false, 'call.failed']);
    expect(await meetings.scan(who.wang, activityId)).toMatchObject({ state: 'present', already });
  }
});

describe('somebody who was entered before they were bound', () => {
  test('and scans keeps the record that the secretary made', async () => {
    const { cloud, asks } = meetings;
    const activityId = await meetings.open();
    await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['phoneless'] });
    const request = { name: person('phoneless').name, phone: '13800000009', branchId: tree.branch._id };
    await asks.answer('openid-phoneless', 'member.bind', request);
    await asks.answer(who.secretary, 'member.answer', {
      requestId: bindRequestIdOf('openid-phoneless'),
      approve: true,
      memberId: 'phoneless',
    });

    const called = await cloud.call('openid-phoneless', 'activity.checkIn', { code: codeOf(activityId) });
    expect(called.envelope).toMatchObject({ ok: true, data: { state: 'present', already: true } });
    expect(await meetings.recordOf(activityId, 'phoneless')).toMatchObject({ source: 'entered' });
  });
});

import { aMinuteAfterTheEnd, type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';

let meetings: Meetings;
let asks: Meetings['asks'];
beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const enter = (
  activityId: string,
  memberId: string,
  more: { state?: 'leave' | 'present' | 'absent'; reason?: string } = {},
) => asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: [memberId], ...more });
const clear = (activityId: string, memberId: string, reason = '', openid: string = who.secretary) =>
  asks.answer(openid, 'activity.clearEntry', { activityId, memberId, reason });
const refusal = async (activityId: string, memberId: string, reason = '', openid: string = who.secretary) =>
  (await asks.refusal(openid, 'activity.clearEntry', { activityId, memberId, reason })).code;
const rowsOf = async (activityId: string, memberId: string) =>
  (
    await meetings.cloud.cloud.backend.engine.find('attendances', {
      query: { _id: `${activityId}_${memberId}` },
    })
  ).result as Record<string, unknown>[];
const yearOf = async (openid: string) => (await asks.answer(openid, 'summary.home', {})).year;

test('C4: a wrong tick goes back to nothing recorded, and a scan afterwards is one record', async () => {
  const activityId = await meetings.open({ creditHours: 2 });
  const before = await yearOf(who.wang);
  await enter(activityId, 'wang');
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });

  expect(await clear(activityId, 'wang')).toMatchObject({
    cleared: true,
    counts: { arrived: 0, excused: 1, expected: ON_ROLL - 1, open: ON_ROLL - 1 },
  });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null, source: null, at: null });
  expect(await yearOf(who.wang)).toEqual(before);
  const own = await asks.answer(who.wang, 'activity.detail', { activityId });
  expect(own).toMatchObject({ mine: null, myPlaceInLine: null, counts: { arrived: 0, open: ON_ROLL - 1 } });
  const { items } = await asks.answer(who.wang, 'activity.list', {});
  expect(items.find((one) => one.activityId === activityId)?.mine).toBeNull();
  const month = await asks.answer(who.wang, 'activity.calendar', { month: own.startsAt.slice(0, 7) });
  expect(month.items.find((one) => one.activityId === activityId)?.mine ?? null).toBeNull();

  expect(await clear(activityId, 'wang')).toMatchObject({ cleared: false });
  expect(await meetings.scan(who.wang, activityId)).toMatchObject({ state: 'present', already: false });
  expect(await rowsOf(activityId, 'wang')).toMatchObject([
    {
      ...{ state: 'present', source: 'scanned', creditHours: 2, cleared: false },
      history: [
        { from: 'present', to: 'excused', by: 'secretary', cleared: true },
        { from: 'excused', to: 'present', by: 'wang' },
      ],
    },
  ]);
});

test('the branch’s figures follow: who was ticked wrongly is awaited again', async () => {
  const own = await startMeetingCloud();
  const activityId = await own.open();
  await own.scan(who.li, activityId);
  const turnout = async () => own.asks.answer(who.secretary, 'summary.branch', {});
  const before = await turnout();
  await own.asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'] });
  expect(await turnout()).not.toEqual(before);
  await own.asks.answer(who.secretary, 'activity.clearEntry', { activityId, memberId: 'wang' });
  expect(await turnout()).toEqual(before);
  await own.close();
});

test('of nobody recorded there is nothing to take back, and entering them again is a new word', async () => {
  const activityId = await meetings.open();
  expect(await clear(activityId, 'wang')).toMatchObject({ cleared: false });
  await enter(activityId, 'wang');
  await clear(activityId, 'wang');
  expect(
    await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'], state: 'excused' }),
  ).toMatchObject({
    corrected: 1,
    // The frail, of whom nothing is recorded, and wang.
    counts: { excused: 2 },
  });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'excused', source: 'entered' });
});

test('what was said without signal before it was taken back does not come back', async () => {
  const activityId = await meetings.open();
  await enter(activityId, 'wang');
  await clear(activityId, 'wang');
  const late = { activityId, memberIds: ['wang'], saidSecondsAgo: 60 };
  expect(await asks.answer(who.secretary, 'activity.enter', late)).toMatchObject({ unchanged: 1 });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
});

test("somebody's own scan is taken back for a reason only", async () => {
  const activityId = await meetings.open();
  await meetings.scan(who.li, activityId);
  expect(await refusal(activityId, 'li')).toBe('activity.clearReasonNeeded');
  await clear(activityId, 'li', '替别人扫的');
  expect(await meetings.recordOf(activityId, 'li')).toMatchObject({ state: null });
});

test('leave that was approved comes back, and is not taken back itself', async () => {
  const activityId = await meetings.open();
  await asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'work' });
  await asks.answer(who.secretary, 'activity.decideLeave', { activityId, memberId: 'wang', approve: true });
  expect(await refusal(activityId, 'wang')).toBe('activity.entryDecided');
  await enter(activityId, 'wang');
  await clear(activityId, 'wang');
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'leave' });
});

test('a check-in that was confirmed is corrected, not taken back', async () => {
  const activityId = await meetings.open();
  await asks.answer(who.wang, 'activity.checkInByPoster', { activityId });
  await asks.answer(who.secretary, 'activity.confirmCaptures', {
    activityId,
    memberIds: ['wang'],
    accept: true,
  });
  expect(await refusal(activityId, 'wang', '没有来')).toBe('activity.entryDecided');
  await enter(activityId, 'wang', { state: 'absent' });
  await clear(activityId, 'wang');
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'poster' });
});

describe('the end', () => {
  test('makes of whoever was taken back what it makes of anybody of whom nothing is recorded', async () => {
    const activityId = await meetings.open();
    for (const memberId of ['wang', 'frail']) {
      await enter(activityId, memberId);
      await clear(activityId, memberId);
    }
    const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ absent: ON_ROLL - 1, excused: 1, open: 0 });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent', source: 'closing' });
    expect(await meetings.recordOf(activityId, 'frail')).toMatchObject({
      state: 'excused',
      source: 'closing',
    });
    expect(await clear(activityId, 'wang', '点错了')).toMatchObject({ cleared: false });
  });

  test('after it, taking back needs a reason and leaves what the end would have written', async () => {
    const activityId = await meetings.open({ creditHours: 1 });
    await enter(activityId, 'wang');
    await enter(activityId, 'frail');
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await refusal(activityId, 'wang')).toBe('activity.reasonNeeded');
    expect(await clear(activityId, 'wang', '点错了')).toMatchObject({
      counts: { absent: ON_ROLL - 1, arrived: 1 },
    });
    await clear(activityId, 'frail', '点错了');
    expect(await rowsOf(activityId, 'wang')).toMatchObject([
      {
        ...{ state: 'absent', source: 'closing', reason: '点错了', creditHours: 0, cleared: false },
        history: [{ from: 'present', to: 'absent', by: 'secretary', reason: '点错了' }],
      },
    ]);
    expect(await meetings.recordOf(activityId, 'frail')).toMatchObject({
      state: 'excused',
      source: 'closing',
    });
  });

  test('what is filed stays', async () => {
    const activityId = await meetings.open();
    await enter(activityId, 'wang');
    await asks.answer(who.secretary, 'activity.close', { activityId });
    await aMinuteAfterTheEnd(meetings.cloud, activityId);
    await asks.answer(who.secretary, 'activity.saveMinutes', { activityId, version: 0, sections: [] });
    await asks.answer(who.secretary, 'activity.file', { activityId });
    expect(await refusal(activityId, 'wang', '点错了')).toBe('activity.filed');
  });

  test('filing completes what ending broke off after', async () => {
    const activityId = await meetings.open();
    await enter(activityId, 'wang');
    await clear(activityId, 'wang');
    const faults = [{ do: 'fail' as const, at: 5, when: 'before' as const }];
    const broken = await meetings.cloud.call(who.secretary, 'activity.close', { activityId }, { faults });
    expect(broken.envelope.ok).toBe(false);
    await aMinuteAfterTheEnd(meetings.cloud, activityId);
    await asks.answer(who.secretary, 'activity.saveMinutes', { activityId, version: 0, sections: [] });
    await asks.answer(who.secretary, 'activity.file', { activityId });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent', source: 'closing' });
  });
});

test('a scan at the same moment wins', async () => {
  const activityId = await meetings.open();
  await enter(activityId, 'wang', { state: 'leave' });
  const held = await meetings.heldUp(
    who.secretary,
    'activity.clearEntry',
    { activityId, memberId: 'wang' },
    { write: 4 },
  );
  await meetings.scan(who.wang, activityId);
  expect((await held.done()).error).toEqual({ code: 'activity.changedMeanwhile' });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present', source: 'scanned' });
});

test('is for those who lead the branch', async () => {
  const activityId = await meetings.open();
  await enter(activityId, 'wang');
  for (const openid of [who.wang, who.li, who.sisterSecretary, who.township, who.citizen]) {
    expect(await refusal(activityId, 'wang', '', openid)).toBe('call.notAllowed');
  }
  expect(await refusal('nowhere', 'wang')).toBe('activity.unknown');
});

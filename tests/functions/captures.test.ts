import { slotAt } from '../../contract/activity/check-in-code';
import type { ActivityState } from '../../contract/words';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { activityRow } from '../support/activity-row';
import { codeOf, type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

/** Open since long ago, one for each test that asks. */
const POOL = 20;
let taken = 0;
function openLongAgo(): string {
  if (taken === POOL) throw new Error('more activities are needed');
  return `POOL${taken++}`;
}

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [
      heldRow('HELD', 'open'),
      heldRow('OVER', 'closed'),
      heldRow('OFF', 'cancelled'),
      heldRow('FILED', 'filed'),
      ...Array.from({ length: POOL }, (_, at) => heldRow(`POOL${at}`, 'open')),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const SLOT = 10;
const HOUR = 3_600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

/** Opened three hours ago; what is over ended an hour ago. */
const heldRow = (_id: string, state: ActivityState) =>
  activityRow(_id, {
    title: '村里的主题党日',
    startsAt: ago(3 * HOUR - 10 * 60_000),
    creditHours: 1,
    state,
    openedAt: ago(3 * HOUR),
    closedAt: state === 'closed' || state === 'filed' ? ago(HOUR) : null,
    updatedAt: ago(3 * HOUR),
  });

/** What a phone kept: the code shown at that time, and the time. */
const keptAt = (activityId: string, at: Date) => ({
  code: mintCode({ activityId, branchId: tree.branch._id, slot: slotAt(at, SLOT) }),
  capturedAt: at.toISOString(),
});
const send = (openid: string, activityId: string, at: Date) =>
  asks.answer(openid, 'activity.checkIn', keptAt(activityId, at));
const waitingIn = async (activityId: string, openid: string = who.secretary) =>
  (await asks.answer(openid, 'activity.attendance', { activityId })).captures;
const confirm = (activityId: string, memberIds: string[], openid: string = who.secretary) =>
  asks.answer(openid, 'activity.confirmCaptures', { activityId, memberIds, accept: true });
const decline = (activityId: string, memberIds: string[], reason: string) =>
  asks.answer(who.secretary, 'activity.confirmCaptures', { activityId, memberIds, accept: false, reason });

test('scanned without signal, sent later: kept, not counted, confirmed in one tap, counted once as of the scan', async () => {
  const scannedAt = ago(2 * HOUR);
  const answer = await send(who.wang, 'HELD', scannedAt);
  expect(answer).toMatchObject({ state: 'late', at: scannedAt.toISOString(), waiting: true, already: false });
  expect(await meetings.recordOf('HELD', 'wang')).toMatchObject({ state: null });
  expect(await asks.answer(who.wang, 'activity.detail', { activityId: 'HELD' })).toMatchObject({
    mine: null,
    myCapture: { state: 'waiting' },
    counts: { arrived: 0 },
  });
  expect(await waitingIn('HELD')).toEqual([
    expect.objectContaining({ memberId: 'wang', name: '党员wang', source: 'sentLater', own: false }),
  ]);

  expect(await confirm('HELD', ['wang'])).toEqual({ decided: 1 });
  const record = await meetings.recordOf('HELD', 'wang');
  expect(record).toMatchObject({ state: 'late', source: 'sentLater', at: scannedAt.toISOString() });
  expect(await waitingIn('HELD')).toEqual([]);

  expect(await confirm('HELD', ['wang'])).toEqual({ decided: 0 });
  expect(await meetings.recordOf('HELD', 'wang')).toEqual(record);
  expect(await send(who.wang, 'HELD', scannedAt)).toMatchObject({
    already: true,
    waiting: false,
    state: 'late',
  });
  const { counts, myCapture } = await asks.answer(who.wang, 'activity.detail', { activityId: 'HELD' });
  expect([counts.arrived, myCapture]).toEqual([1, null]);
});

test.each([
  ['a day behind', -24 * HOUR],
  ['half an hour ahead', HOUR / 2],
])(
  'a phone whose clock is %s is understood: it is as wrong when it sends as when it scanned',
  async (_, wrong) => {
    const activityId = openLongAgo();
    const scannedAt = ago(2 * HOUR);
    const byItsClock = (at: Date) => new Date(at.getTime() + wrong).toISOString();
    const input = { ...keptAt(activityId, scannedAt), capturedAt: byItsClock(scannedAt) };
    expect(await asks.refusal(who.wang, 'activity.checkIn', input)).toMatchObject({
      code: wrong < 0 ? 'activity.captureTooOld' : 'activity.captureMismatch',
    });
    const told = await asks.answer(who.wang, 'activity.checkIn', {
      ...input,
      sentAt: byItsClock(new Date()),
    });
    expect(told.waiting).toBe(true);
    expect(Math.abs(new Date(told.at).getTime() - scannedAt.getTime())).toBeLessThan(10_000);

    // The printed code has no slot of its own: there the time is the phone's word alone.
    const { capturedAt } = input;
    const poster = { activityId, capturedAt, sentAt: byItsClock(new Date()) };
    const onPoster = await asks.answer(who.li, 'activity.checkInByPoster', poster);
    expect(Math.abs(new Date(onPoster.at).getTime() - scannedAt.getTime())).toBeLessThan(10_000);
  },
);

test('sending costs three requests in two waves, sending again two in one', async () => {
  const activityId = openLongAgo();
  const input = keptAt(activityId, ago(HOUR));
  const first = await meetings.cloud.call(who.li, 'activity.checkIn', input);
  expect(first.envelope).toMatchObject({ ok: true, data: { waiting: true } });
  expect(first.cost).toMatchObject({ trips: 3, waves: 2 });
  const again = await meetings.cloud.call(who.li, 'activity.checkIn', input);
  expect(again.envelope).toEqual(first.envelope);
  expect(again.cost).toMatchObject({ trips: 2, waves: 1 });
});

test("the secretary's look still costs two requests in one wave", async () => {
  const look = () => meetings.cloud.call(who.secretary, 'activity.attendance', { activityId: 'HELD' });
  await look();
  expect((await look()).cost).toMatchObject({ trips: 2, waves: 1 });
});

test('sent five times at one moment it is one, and all are told the same', async () => {
  const activityId = openLongAgo();
  const scannedAt = ago(HOUR);
  const told = await Promise.all(Array.from({ length: 5 }, () => send(who.wang, activityId, scannedAt)));
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await waitingIn(activityId)).toHaveLength(1);
});

test('a code that is still fresh is a check-in like any other, whatever the phone says of the time', async () => {
  for (const capturedAt of [new Date(), ago(2 * HOUR), ago(-2 * HOUR)]) {
    const activityId = await meetings.open();
    const input = { code: codeOf(activityId), capturedAt: capturedAt.toISOString() };
    expect(await asks.answer(who.wang, 'activity.checkIn', input)).toMatchObject({ waiting: false });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ source: 'scanned' });
  }
});

describe('after the end', () => {
  test('whoever scanned before it is kept, and confirming corrects what the end wrote', async () => {
    const activityId = openLongAgo();
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent' });
    const scannedAt = ago(2 * HOUR);
    expect(await send(who.wang, activityId, scannedAt)).toMatchObject({ waiting: true });
    await confirm(activityId, ['wang'], who.deputy);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'late',
      source: 'sentLater',
      at: scannedAt.toISOString(),
    });
    const { counts } = await asks.answer(who.wang, 'activity.detail', { activityId });
    expect(counts.arrived).toBe(1);
  });

  test('what was scanned after it, or shown after it, is refused', async () => {
    const late = keptAt('OVER', ago(HOUR / 2));
    expect(await asks.refusal(who.wang, 'activity.checkIn', late)).toEqual({ code: 'activity.closed' });
  });

  test.each([
    ['OFF', 'activity.cancelled'],
    ['FILED', 'activity.filed'],
  ])('%s: it is refused as %s', async (activityId, code) => {
    const input = keptAt(activityId, ago(2 * HOUR));
    expect(await asks.refusal(who.wang, 'activity.checkIn', input)).toEqual({ code });
    const confirmed = { activityId, memberIds: ['wang'], accept: true };
    expect(await asks.refusal(who.secretary, 'activity.confirmCaptures', confirmed)).toEqual({ code });
  });
});

test('what was corrected after it was confirmed stays corrected, however often it is sent or confirmed', async () => {
  const activityId = openLongAgo();
  const scannedAt = ago(HOUR);
  await send(who.wang, activityId, scannedAt);
  await confirm(activityId, ['wang']);
  const note = { activityId, memberIds: ['wang'], state: 'absent' as const, reason: '认错人了' };
  await asks.answer(who.secretary, 'activity.enter', note);
  expect(await confirm(activityId, ['wang'])).toEqual({ decided: 0 });
  expect(await asks.refusal(who.wang, 'activity.checkIn', keptAt(activityId, scannedAt))).toEqual({
    code: 'activity.captureDecided',
  });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent', reason: '认错人了' });
});

test('declined with a reason, which the member reads; a scan of a code shown now still counts', async () => {
  const activityId = openLongAgo();
  await send(who.wang, activityId, ago(HOUR));
  expect(
    await asks.refusal(who.secretary, 'activity.confirmCaptures', {
      activityId,
      memberIds: ['wang'],
      accept: false,
    }),
  ).toEqual({ code: 'activity.captureReasonNeeded' });
  await decline(activityId, ['wang'], '那天你在外地');
  expect(await waitingIn(activityId)).toEqual([]);
  expect(await asks.refusal(who.wang, 'activity.checkIn', keptAt(activityId, ago(HOUR)))).toEqual({
    code: 'activity.captureDeclined',
    params: { reason: '那天你在外地' },
  });
  const input = { activityId, memberIds: ['wang'], accept: true };
  expect(await asks.refusal(who.deputy, 'activity.confirmCaptures', input)).toEqual({
    code: 'activity.captureDecided',
  });
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
  expect(await asks.answer(who.wang, 'activity.detail', { activityId })).toMatchObject({
    myCapture: { state: 'declined', decision: '那天你在外地' },
  });
  expect(await meetings.scan(who.wang, activityId)).toMatchObject({ waiting: false, already: false });
});

test('yes and no at one moment: one of them holds, the other is told, and the record agrees', async () => {
  const activityId = openLongAgo();
  await send(who.wang, activityId, ago(HOUR));
  const both = await Promise.all(
    [true, false].map((accept, at) =>
      meetings.cloud.call(at === 0 ? who.secretary : who.deputy, 'activity.confirmCaptures', {
        activityId,
        memberIds: ['wang'],
        accept,
        reason: '没有来',
      }),
    ),
  );
  const accepted = both[0]?.envelope.ok === true;
  expect(both.map(({ envelope }) => envelope.ok)).toEqual([accepted, !accepted]);
  expect(both.find(({ envelope }) => !envelope.ok)?.envelope.error.code).toBe('activity.captureDecided');
  expect((await meetings.recordOf(activityId, 'wang')).state).toBe(accepted ? 'late' : null);
});

test('a confirmation that breaks off between its writes still waits, and is completed by saying it again', async () => {
  const activityId = openLongAgo();
  await send(who.wang, activityId, ago(HOUR));
  const input = { activityId, memberIds: ['wang'], accept: true };
  const lost = { faults: [{ do: 'fail', at: 4, when: 'before', message: 'lost' }] as const };
  const broken = await meetings.cloud.call(who.secretary, 'activity.confirmCaptures', input, lost);
  expect(broken.envelope.error?.code).toBe('call.failed');
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
  expect(await waitingIn(activityId)).toHaveLength(1);
  await confirm(activityId, ['wang']);
  expect(await waitingIn(activityId)).toEqual([]);
  expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ source: 'sentLater' });
});

describe('who may', () => {
  test.each([
    ['a member', who.li],
    ["another branch's secretary", who.sisterSecretary],
    ['the township', who.township],
    ['a citizen', who.citizen],
  ])('%s confirms nothing', async (_who, openid) => {
    const activityId = openLongAgo();
    await send(who.wang, activityId, ago(HOUR));
    const input = { activityId, memberIds: ['wang'], accept: true };
    expect(await asks.refusal(openid, 'activity.confirmCaptures', input)).toEqual({
      code: 'call.notAllowed',
    });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
  });

  test('nobody confirms their own, also not among others; the township sees none', async () => {
    const activityId = openLongAgo();
    await send(who.secretary, activityId, ago(HOUR));
    await send(who.wang, activityId, ago(HOUR));
    const input = { activityId, memberIds: ['wang', 'secretary'], accept: true };
    expect(await asks.refusal(who.secretary, 'activity.confirmCaptures', input)).toEqual({
      code: 'activity.captureOwn',
    });
    expect(await waitingIn(activityId)).toHaveLength(2);
    expect(await waitingIn(activityId, who.township)).toEqual([]);
    expect(await confirm(activityId, ['secretary'], who.deputy)).toEqual({ decided: 1 });
  });

  test('who sent nothing cannot be confirmed', async () => {
    const activityId = openLongAgo();
    const input = { activityId, memberIds: ['li'], accept: true };
    expect(await asks.refusal(who.secretary, 'activity.confirmCaptures', input)).toEqual({
      code: 'activity.captureUnknown',
    });
  });
});

test("the secretary's home says how many wait, of each activity, not counting their own", async () => {
  const activityId = openLongAgo();
  await send(who.wang, activityId, ago(HOUR));
  await send(who.secretary, activityId, ago(HOUR));
  const linesOf = async (openid: string) =>
    (await asks.answer(openid, 'summary.home', {})).todo.filter(
      ({ what, id }) => what === 'captures' && id === activityId,
    );
  expect(await linesOf(who.secretary)).toEqual([
    expect.objectContaining({ count: 1, title: '村里的主题党日' }),
  ]);
  expect(await linesOf(who.deputy)).toEqual([expect.objectContaining({ count: 2 })]);
  expect(await linesOf(who.li)).toEqual([]);
  await confirm(activityId, ['wang']);
  expect(await linesOf(who.secretary)).toEqual([]);
});

describe('what a secretary entered without signal, and sent later', () => {
  const enter = (activityId: string, state: 'present' | 'absent', saidSecondsAgo?: number) =>
    asks.answer(who.secretary, 'activity.enter', {
      activityId,
      memberIds: ['wang'],
      state,
      ...(saidSecondsAgo === undefined ? {} : { saidSecondsAgo }),
    });

  test('is recorded as if it were said now where nothing is recorded', async () => {
    const activityId = openLongAgo();
    expect(await enter(activityId, 'present', 3600)).toMatchObject({ entered: 1 });
    expect(await enter(activityId, 'present', 3601)).toMatchObject({ entered: 0, unchanged: 1 });
  });

  test('does not stand against what was recorded since', async () => {
    const activityId = openLongAgo();
    await meetings.scan(who.wang, activityId);
    expect(await enter(activityId, 'absent', 3600)).toMatchObject({ corrected: 0, unchanged: 1 });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ source: 'scanned' });
    expect(await enter(activityId, 'absent', 0)).toMatchObject({ corrected: 1 });
  });
});

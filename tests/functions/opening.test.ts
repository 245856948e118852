import { slotAt } from '../../contract/activity/check-in-code';
import { mintCode } from '../../server/activity/check-in/check-in-code';
import { wordOf, wordSlotAt } from '../../server/activity/check-in/spoken-word';
import { pause } from '../../server/kernel/pause';
import type { ActivityRecord } from '../../server/records/activity';
import { aMinuteAfterTheEnd, type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

const SLOT = 10;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A working day far from any night: half past eight in Shanghai, an hour before the meetings here start. */
const NOW = new Date('2031-06-11T08:30:00+08:00');
const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const STARTS = at(HOUR);

let meetings: Meetings;
let asks: Meetings['asks'];
beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
beforeEach(() => meetings.cloud.setTime(NOW));
afterAll(async () => {
  meetings.cloud.setTime(null);
  await meetings.close();
});

const plan = (startsAt = STARTS, more: object = {}) =>
  meetings.plan({ startsAt: startsAt.toISOString(), ...more });
const rowOf = async (activityId: string) =>
  (await meetings.cloud.cloud.backend.engine.find('activities', { query: { _id: activityId } }))
    .result[0] as unknown as ActivityRecord;
const open = (activityId: string, openid: string = who.secretary) =>
  asks.answer(openid, 'activity.open', { activityId });
/** Opened on a phone without signal at `said`, by a clock that is `wrong` by so much, and sent now. */
const sendOpening = (
  activityId: string,
  said: Date,
  { wrong = 0, now = NOW, openid = who.secretary as string } = {},
) => ({
  openid,
  input: {
    activityId,
    openedAt: new Date(said.getTime() + wrong).toISOString(),
    sentAt: new Date(now.getTime() + wrong).toISOString(),
  },
});
const openedLater = ({ openid, input }: ReturnType<typeof sendOpening>, requestId?: string) =>
  asks.answer(openid, 'activity.open', input, requestId ? { requestId } : {});
/** The set time runs on, so that what is sent a little later is of a little later. */
async function openSince(activityId: string, said: Date): Promise<void> {
  const { state, openedAt } = await rowOf(activityId);
  expect(state).toBe('open');
  const late = (openedAt?.getTime() ?? 0) - said.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(MINUTE);
}
const codeAt = (activityId: string, when: Date) =>
  mintCode({ activityId, branchId: tree.branch._id, slot: slotAt(when, SLOT) });
const codeFor = async (openid: string, name: Parameters<typeof asks.refusal>[1], input: object) =>
  (await asks.refusal(openid, name, input as never)).code;

test('B1: a meeting of another day is neither opened, credited, moved on, ended nor filed', async () => {
  const activityId = await plan(at(390 * DAY), { creditHours: 4 });
  const before = (await asks.answer(who.wang, 'summary.home', {})).year;
  const shown = await asks.answer(who.secretary, 'activity.code', { activityId });
  expect(shown).toMatchObject({ code: '', word: '', standing: 'early' });
  expect(await rowOf(activityId)).toMatchObject({ state: 'announced', openedAt: null });
  const from = at(390 * DAY - 2 * HOUR).toISOString();
  for (const name of ['activity.open', 'activity.lend'] as const) {
    expect(await asks.refusal(who.secretary, name, { activityId })).toEqual({
      code: 'activity.notYet',
      params: { from },
    });
  }
  expect(await codeFor(who.wang, 'activity.checkIn', { code: codeAt(activityId, NOW) })).toBe(
    'activity.notOpen',
  );
  const enters = { activityId, memberIds: ['wang'] };
  expect(await codeFor(who.secretary, 'activity.enter', enters)).toBe('activity.notYet');
  expect(await codeFor(who.secretary, 'activity.close', { activityId })).toBe('activity.notOpen');
  expect(await codeFor(who.secretary, 'activity.file', { activityId })).toBe('activity.notEnded');
  expect((await asks.answer(who.wang, 'summary.home', {})).year).toEqual(before);

  const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId });
  const startsAt = at(7 * DAY).toISOString();
  await asks.answer(who.secretary, 'activity.change', { activityId, seenAt, startsAt });
  expect(await rowOf(activityId)).toMatchObject({ state: 'announced', startsAt: at(7 * DAY) });
});

test('B1: opened before its start, people come early, and it is ended only once it has begun', async () => {
  const activityId = await plan();
  await open(activityId);
  meetings.cloud.setTime(NOW);
  const scan = { code: codeAt(activityId, NOW) };
  expect(await asks.answer(who.wang, 'activity.checkIn', scan)).toMatchObject({
    state: 'present',
    waiting: false,
  });
  expect(await asks.refusal(who.secretary, 'activity.close', { activityId })).toEqual({
    code: 'activity.notBegun',
    params: { startsAt: STARTS.toISOString() },
  });
  meetings.cloud.setTime(STARTS);
  expect((await asks.answer(who.secretary, 'activity.close', { activityId })).counts).toMatchObject({
    arrived: 1,
  });
});

test('opening is for those who lead the host, is done once, and costs three requests in two waves', async () => {
  const activityId = await plan();
  for (const openid of [who.wang, who.sisterSecretary, who.township, who.citizen]) {
    for (const name of ['activity.open', 'activity.undoOpen'] as const) {
      expect(await codeFor(openid, name, { activityId })).toBe('call.notAllowed');
    }
  }
  expect(await codeFor(who.secretary, 'activity.open', { activityId: 'nowhere' })).toBe('activity.unknown');
  const { envelope, cost } = await meetings.cloud.call(who.secretary, 'activity.open', { activityId });
  expect(envelope.ok).toBe(true);
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
  const first = await rowOf(activityId);
  meetings.cloud.setTime(at(MINUTE));
  expect(await open(activityId, who.deputy)).toEqual(envelope.data);
  expect(await rowOf(activityId)).toEqual(first);
});

describe('taking an opening back', () => {
  const undo = (activityId: string) => asks.answer(who.secretary, 'activity.undoOpen', { activityId });

  test('makes it announced again: its time changes, its code is refused, and it is opened anew', async () => {
    const activityId = await plan();
    await open(activityId);
    expect(await undo(activityId)).toEqual({ undone: true });
    expect(await undo(activityId)).toEqual({ undone: true });
    expect(await rowOf(activityId)).toMatchObject({ state: 'announced', openedAt: null });
    const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId });
    const startsAt = at(90 * MINUTE).toISOString();
    await asks.answer(who.secretary, 'activity.change', { activityId, seenAt, startsAt });
    await open(activityId);
    expect(await rowOf(activityId)).toMatchObject({ state: 'open', startsAt: at(90 * MINUTE) });
  });

  test.each([
    [
      'scanned',
      (activityId: string) => asks.answer(who.wang, 'activity.checkIn', { code: codeAt(activityId, NOW) }),
    ],
    [
      'entered',
      (activityId: string) =>
        asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'] }),
    ],
    [
      'who waits to be confirmed',
      (activityId: string) => asks.answer(who.wang, 'activity.checkInByPoster', { activityId }),
    ],
  ])('is refused once somebody has come: %s', async (_how, come) => {
    const activityId = await plan();
    await open(activityId);
    await come(activityId);
    expect(await codeFor(who.secretary, 'activity.undoOpen', { activityId })).toBe(
      'activity.someoneCheckedIn',
    );
    expect(await rowOf(activityId)).toMatchObject({ state: 'open' });
  });

  test('a scan at the very moment that it is taken back wins: it is open again as it was', async () => {
    const activityId = await plan();
    await open(activityId);
    const { openedAt } = await rowOf(activityId);
    const held = await meetings.heldUp(who.secretary, 'activity.undoOpen', { activityId }, { write: 5 });
    const scan = await meetings.heldUp(who.wang, 'activity.checkIn', { code: codeAt(activityId, NOW) });
    const taking = held.done();
    while ((await rowOf(activityId)).state !== 'announced') await pause(5);
    expect((await scan.done()).data).toMatchObject({ state: 'present', waiting: false });
    expect((await taking).error).toEqual({ code: 'activity.someoneCheckedIn' });
    expect(await rowOf(activityId)).toMatchObject({ state: 'open', openedAt });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });
  });

  test.each([
    ['the code', 'activity.checkIn', 3],
    ['the word', 'activity.checkInByWord', 4],
  ] as const)(
    'a slow check-in by %s waits, as one that comes after it, and keeps the meeting from being moved',
    async (_, name, write) => {
      const activityId = await plan();
      await open(activityId);
      const word = wordOf({ _id: activityId, branchId: tree.branch._id }, wordSlotAt(NOW));
      const input = name === 'activity.checkIn' ? { code: codeAt(activityId, NOW) } : { word };
      const held = await meetings.heldUp(who.wang, name, input as never, { write });
      expect(await undo(activityId)).toEqual({ undone: true });
      expect((await held.done()).data).toMatchObject({ state: 'present', waiting: true });
      expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
      const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId });
      const move = { activityId, seenAt, startsAt: at(7 * DAY).toISOString() };
      expect(await codeFor(who.secretary, 'activity.change', move)).toBe('activity.someoneCheckedIn');
      // Declined, it may be moved.
      await asks.answer(who.secretary, 'activity.confirmCaptures', {
        ...{ activityId, memberIds: ['wang'], accept: false, reason: '改期' },
      });
      await asks.answer(who.secretary, 'activity.change', move);
    },
  );

  test('an opening that is sent again afterwards opens nothing', async () => {
    const activityId = await plan();
    const said = sendOpening(activityId, at(-MINUTE));
    await openedLater(said, 'said-once');
    await undo(activityId);
    expect(await openedLater(said, 'said-once')).toEqual({ openedAt: null });
    expect(await rowOf(activityId)).toMatchObject({ state: 'announced' });
  });
});

describe('without signal', () => {
  test('an opening holds from when it was said, by the cloud’s clock, however wrong the phone’s is', async () => {
    const activityId = await plan();
    const said = at(-20 * MINUTE);
    const { openedAt } = await openedLater(sendOpening(activityId, said, { wrong: -3 * DAY }));
    await openSince(activityId, said);
    expect(await rowOf(activityId)).toMatchObject({ openedAt: new Date(openedAt ?? 0) });
  });

  test('scans wait for an opening that arrives after them, and are confirmed in one go', async () => {
    const activityId = await plan();
    const said = at(-30 * MINUTE);
    const scan = { code: codeAt(activityId, at(-20 * MINUTE)), capturedAt: at(-20 * MINUTE).toISOString() };
    expect(await asks.answer(who.wang, 'activity.checkIn', scan)).toMatchObject({ waiting: true });
    // Who has a signal scans the same phone's code, good now.
    const fresh = { code: codeAt(activityId, NOW) };
    expect(await asks.answer(who.li, 'activity.checkIn', fresh)).toMatchObject({ waiting: true });
    const word = wordOf({ _id: activityId, branchId: tree.branch._id }, wordSlotAt(NOW));
    expect(await asks.answer(who.deputy, 'activity.checkInByWord', { word })).toMatchObject({
      waiting: true,
    });

    await openedLater(sendOpening(activityId, said));
    const { captures } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
    expect(captures.map(({ memberId }) => memberId).sort()).toEqual(['deputy', 'li', 'wang']);
    const memberIds = ['deputy', 'li', 'wang'];
    await asks.answer(who.secretary, 'activity.confirmCaptures', { activityId, memberIds, accept: true });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      ...{ state: 'present', source: 'sentLater', at: at(-20 * MINUTE).toISOString() },
    });
  });

  test('opened online a little later, a scan of before still waits, and the earlier opening holds', async () => {
    const activityId = await plan();
    await open(activityId, who.deputy);
    const scan = { code: codeAt(activityId, at(-20 * MINUTE)), capturedAt: at(-20 * MINUTE).toISOString() };
    expect(await asks.answer(who.wang, 'activity.checkIn', scan)).toMatchObject({ waiting: true });
    await openedLater(sendOpening(activityId, at(-30 * MINUTE)));
    await openSince(activityId, at(-30 * MINUTE));
    await openedLater(sendOpening(activityId, at(-10 * MINUTE)));
    await openSince(activityId, at(-30 * MINUTE));
  });

  test('an opening said in time to come is refused, but for what a phone’s clock may be ahead: then it is now', async () => {
    const activityId = await plan();
    const input = (ahead: number) => ({ activityId, openedAt: at(ahead).toISOString() });
    expect(await codeFor(who.secretary, 'activity.open', input(3 * MINUTE))).toBe('activity.openInFuture');
    const { openedAt } = await asks.answer(who.secretary, 'activity.open', input(50_000));
    expect(new Date(openedAt ?? 0).getTime()).toBeLessThan(at(40_000).getTime());
  });

  test('one of yesterday is taken for a day, then the meeting is noted down', async () => {
    const yesterday = at(-23 * HOUR);
    const [inTime, late] = [await plan(yesterday), await plan(at(-26 * HOUR))];
    await openedLater(sendOpening(inTime, at(-23.5 * HOUR)));
    await openSince(inTime, at(-23.5 * HOUR));
    const { openid, input } = sendOpening(late, at(-25 * HOUR));
    expect(await codeFor(openid, 'activity.open', input)).toBe('activity.dayOver');
  });

  test('what was ended meanwhile stays so', async () => {
    const activityId = await plan(at(-HOUR));
    await open(activityId);
    await asks.answer(who.deputy, 'activity.close', { activityId });
    const { openedAt } = await rowOf(activityId);
    expect(await openedLater(sendOpening(activityId, at(-HOUR)))).toEqual({
      openedAt: openedAt?.toISOString(),
    });
    expect(await rowOf(activityId)).toMatchObject({ state: 'closed' });
  });
});

describe('a key that is lent ahead', () => {
  test('makes no code that is taken before or after the check-in may be open', async () => {
    const activityId = await plan(at(DAY + HOUR));
    const lent = await asks.answer(who.secretary, 'activity.lend', { activityId });
    expect(lent).toMatchObject({ open: false, until: at(2 * DAY + HOUR).toISOString() });
    expect(lent.opens).toEqual({
      ...{ startsAt: at(DAY + HOUR).toISOString(), from: at(DAY - HOUR).toISOString() },
      until: new Date('2031-06-13T00:00:00+08:00').toISOString(),
    });
    expect(await rowOf(activityId)).toMatchObject({ state: 'announced' });
    // Of now, and of a time when it may be open: neither is taken today.
    expect(await codeFor(who.wang, 'activity.checkIn', { code: codeAt(activityId, NOW) })).toBe(
      'activity.notOpen',
    );
    expect(await codeFor(who.wang, 'activity.checkIn', { code: codeAt(activityId, at(DAY)) })).toBe(
      'activity.codeStale',
    );
    const early = at(DAY - HOUR - 2 * MINUTE);
    meetings.cloud.setTime(at(DAY));
    const kept = { code: codeAt(activityId, early), capturedAt: early.toISOString() };
    expect(await codeFor(who.wang, 'activity.checkIn', kept)).toBe('activity.notOpen');
    // Of its time it is kept, and counts nothing until somebody in charge has said so.
    expect(
      await asks.answer(who.wang, 'activity.checkIn', { code: codeAt(activityId, at(DAY)) }),
    ).toMatchObject({
      waiting: true,
    });
    const { counts } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
    expect(counts.arrived).toBe(0);
  });
});

describe('a meeting noted down after its day', () => {
  test('B1: is not opened, but entered without a reason, ended without a check-in, and filed', async () => {
    const activityId = await plan(at(-20 * DAY), { creditHours: 2 });
    const home = async () =>
      (await asks.answer(who.secretary, 'summary.home', {})).todo.filter(({ id }) => id === activityId);
    expect(await home()).toMatchObject([{ what: 'neverOpened' }]);
    expect(await codeFor(who.secretary, 'activity.open', { activityId })).toBe('activity.dayOver');
    const enters = { activityId, memberIds: ['wang', 'li'] };
    expect(await asks.answer(who.secretary, 'activity.enter', enters)).toMatchObject({ entered: 2 });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'present',
      source: 'backfilled',
      reason: '',
    });
    const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ arrived: 2, absent: ON_ROLL - 3, excused: 1, open: 0 });
    expect(await rowOf(activityId)).toMatchObject({ state: 'closed', openedAt: null });
    expect(await home()).toEqual([]);
    // From now on it is a correction.
    expect(await codeFor(who.secretary, 'activity.enter', { activityId, memberIds: ['deputy'] })).toBe(
      'activity.reasonNeeded',
    );
    await aMinuteAfterTheEnd(meetings.cloud, activityId);
    await asks.answer(who.secretary, 'activity.saveMinutes', { activityId, version: 0, sections: [] });
    await asks.answer(who.secretary, 'activity.file', { activityId });
    expect(await rowOf(activityId)).toMatchObject({ state: 'filed', openedAt: null });
  });

  test('moved at the moment it is ended, it is not ended', async () => {
    const activityId = await plan(at(-20 * DAY));
    const held = await meetings.heldUp(who.secretary, 'activity.close', { activityId }, { write: 2 });
    const { changedAt: seenAt } = await asks.answer(who.deputy, 'activity.detail', { activityId });
    await asks.answer(who.deputy, 'activity.change', {
      activityId,
      seenAt,
      startsAt: at(-10 * DAY).toISOString(),
    });
    expect((await held.done()).error).toEqual({ code: 'activity.changedMeanwhile' });
    expect(await rowOf(activityId)).toMatchObject({ state: 'announced' });
  });
});

test('B1: a check-in that nobody ended shows no code the next day, and takes nobody any more', async () => {
  const activityId = await plan();
  await open(activityId);
  await asks.answer(who.wang, 'activity.checkIn', { code: codeAt(activityId, NOW) });
  meetings.cloud.setTime(at(DAY));
  const shown = await asks.answer(who.secretary, 'activity.code', { activityId });
  expect(shown).toMatchObject({ code: '', word: '', standing: 'over', undoable: false });
  const scan = { code: codeAt(activityId, at(DAY)) };
  expect(await codeFor(who.li, 'activity.checkIn', scan)).toBe('activity.dayOver');
  expect(await asks.answer(who.wang, 'activity.checkIn', scan)).toMatchObject({ already: true });
  const word = wordOf({ _id: activityId, branchId: tree.branch._id }, wordSlotAt(at(DAY)));
  expect(await codeFor(who.li, 'activity.checkInByWord', { word })).toBe('activity.dayOver');
  expect(await asks.answer(who.wang, 'activity.checkInByWord', { word })).toMatchObject({ already: true });
});

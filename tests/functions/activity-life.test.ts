import type { CallName, Input, Output } from '../../contract/api';
import { OUTLASTS_MILLISECONDS } from '../../server/activity/check-in/look-holds';
import { wordOf, wordSlotAt } from '../../server/activity/check-in/spoken-word';
import { pause } from '../../server/kernel/pause';
import { monthOf } from '../../server/kernel/time/clock';
import { attendanceId } from '../../server/records/activity';
import { activityRow } from '../support/activity-row';
import {
  aMinuteAfterTheEnd,
  codeOf,
  type Meetings,
  ON_ROLL,
  startMeetingCloud,
  who,
} from '../support/meeting';
import { openidOf, tree } from '../support/people';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const draftRow = (_id: string, days = 3) =>
  activityRow(_id, { state: 'draft', startsAt: new Date(Date.now() + days * DAY) });

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [
      draftRow('OLD', -91),
      activityRow('OVER', { state: 'closed' }),
      activityRow('FILED', { state: 'filed', filedAt: new Date() }),
      activityRow('OFF', { state: 'cancelled' }),
      activityRow('FORGOTTEN', { state: 'open', startsAt: new Date(Date.now() - 20 * DAY) }),
      activityRow('UNOPENED', { startsAt: new Date(Date.now() - 2 * DAY) }),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const detailOf = (activityId: string, openid: string = who.secretary) =>
  asks.answer(openid, 'activity.detail', { activityId });
const draft = (over: Partial<Input<'activity.create'>> = {}) =>
  meetings.plan({ startsAt: inDays(3), draft: true, ...over });
const announced = (over: Partial<Input<'activity.create'>> = {}) =>
  meetings.plan({ startsAt: inDays(3), ...over });
const inboxOf = async (openid: string, activityId: string) =>
  (await asks.answer(openid, 'message.list', {})).items.filter(({ about }) => about.id === activityId);
const codeFor = async (openid: string, name: CallName, input: unknown) =>
  (await asks.refusal(openid, name, input)).code;
const change = async (activityId: string, over: Partial<Input<'activity.change'>>) =>
  asks.answer(who.secretary, 'activity.change', {
    activityId,
    seenAt: (await detailOf(activityId)).changedAt,
    ...over,
  });
/** What somebody is told that they may do with it, in the order of the life-cycle. */
const mayOf = async (activityId: string, openid?: string) => {
  const { may } = await detailOf(activityId, openid);
  return Object.entries(may)
    .filter(([, allowed]) => allowed)
    .map(([name]) => name)
    .sort();
};
/** Asks all at once; refusals come back as their codes. */
const atOnce = (calls: readonly (readonly [openid: string, name: CallName, input: unknown])[]) =>
  Promise.all(
    calls.map(async ([openid, name, input]) => {
      const { envelope } = await meetings.cloud.call(openid, name, input);
      return envelope.ok ? 'done' : (envelope.error.code as string);
    }),
  );

const rowOf = async (activityId: string, memberId: string) => {
  const query = { _id: attendanceId(activityId, memberId) };
  return (await meetings.cloud.cloud.backend.engine.find('attendances', { query })).result?.[0];
};
const giveLeaveToWang = async (activityId: string) => {
  await asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'sick' });
  await asks.answer(who.secretary, 'activity.decideLeave', { activityId, memberId: 'wang', approve: true });
};
/** The call's request number `at` fails; the same request is then sent again by the test. */
const breaksOff = (name: CallName, input: unknown, at: number) =>
  meetings.cloud.call(who.secretary, name, input, {
    requestId: `${name.split('.')[1]}-${at}`,
    faults: [{ do: 'fail', at, when: 'before', message: 'broken off' }],
  });

describe('announcing a draft', () => {
  test('tells those invited and names who must be told in person; said again nobody is told twice', async () => {
    const activityId = await draft();
    const said = await asks.answer(who.secretary, 'activity.announce', { activityId });
    expect(said.told).toEqual({ inPerson: [{ memberId: 'phoneless', name: '党员phoneless' }], elsewhere: 0 });
    expect(await asks.answer(who.deputy, 'activity.announce', { activityId })).toEqual(said);
    expect(await detailOf(activityId, who.wang)).toMatchObject({ state: 'announced' });
    expect(await inboxOf(who.wang, activityId)).toMatchObject([{ what: 'activityAnnounced' }]);
  });

  test.each([
    ['OLD', 'activity.startsTooFarBack'],
    ['OFF', 'activity.cancelled'],
    ['nowhere', 'activity.unknown'],
  ])('%s is refused: %s', async (activityId, code) => {
    expect(await codeFor(who.secretary, 'activity.announce', { activityId })).toBe(code);
  });
});

describe('calling off', () => {
  test('a draft is dropped without a word: nobody finds it any more, nobody is told', async () => {
    const activityId = await draft();
    expect(await asks.answer(who.secretary, 'activity.cancel', { activityId })).toEqual({ told: null });
    expect(await asks.answer(who.secretary, 'activity.cancel', { activityId })).toEqual({ told: null });
    for (const openid of [who.secretary, who.wang]) {
      expect(await codeFor(openid, 'activity.detail', { activityId })).toBe('activity.unknown');
      const { items } = await asks.answer(openid, 'activity.list', {});
      expect(items.map((one) => one.activityId)).not.toContain(activityId);
    }
    expect(await inboxOf(who.wang, activityId)).toEqual([]);
  });

  test('an announced one needs a reason, which everybody reads, and leave given for it counts no more', async () => {
    const activityId = await announced();
    await asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'sick' });
    const leave = { activityId, memberId: 'wang', approve: true };
    await asks.answer(who.secretary, 'activity.decideLeave', leave);
    expect(await codeFor(who.secretary, 'activity.cancel', { activityId })).toBe(
      'activity.cancelReasonNeeded',
    );

    const before = (await asks.answer(who.wang, 'summary.home', {})).year;
    const input = { activityId, reason: '暴雪' };
    const { told } = await asks.answer(who.secretary, 'activity.cancel', input);
    expect(told?.inPerson).toEqual([{ memberId: 'phoneless', name: '党员phoneless' }]);
    expect(await detailOf(activityId, who.li)).toMatchObject({ state: 'cancelled', cancelReason: '暴雪' });
    const [first] = await inboxOf(who.li, activityId);
    expect(first).toMatchObject({ what: 'activityCancelled', params: { reason: '暴雪' } });
    const after = (await asks.answer(who.wang, 'summary.home', {})).year;
    // What did not take place was never counted, leave for it neither.
    expect(after?.expected).toBe(before?.expected);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'excused' });

    // Said again, with another reason: it stands as it was.
    await asks.answer(who.deputy, 'activity.cancel', { activityId, reason: '别的' });
    expect(await detailOf(activityId)).toMatchObject({ cancelReason: '暴雪' });
    expect(
      (await inboxOf(who.li, activityId)).filter(({ what }) => what === 'activityCancelled'),
    ).toHaveLength(1);
  });

  test('is completed by saying it again, wherever it broke off', async () => {
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const activityId = await announced();
      await giveLeaveToWang(activityId);
      const input = { activityId, reason: '暴雪' };
      await breaksOff('activity.cancel', input, at);
      await asks.answer(who.secretary, 'activity.cancel', input, { requestId: `cancel-${at}` });
      expect(await rowOf(activityId, 'wang')).toMatchObject({ state: 'excused', reason: '暴雪' });
      expect(await inboxOf(who.li, activityId)).toMatchObject([{ what: 'activityCancelled' }, {}]);
    }
  });

  test('an open one only while nobody has come', async () => {
    const empty = await meetings.open();
    await asks.answer(who.secretary, 'activity.cancel', { activityId: empty, reason: '停电' });
    expect(await codeFor(who.wang, 'activity.checkIn', { code: codeOf(empty) })).toBe('activity.cancelled');

    const begun = await meetings.open();
    await meetings.scan(who.wang, begun);
    const input = { activityId: begun, reason: '停电' };
    expect(await codeFor(who.secretary, 'activity.cancel', input)).toBe('activity.someoneCame');
  });

  describe('while somebody checks in, from between their look and their write', () => {
    const calledOff = async (activityId: string) =>
      outcomeOf((await cancelOf(activityId)).envelope as Envelope);
    const cancelOf = (activityId: string) =>
      meetings.cloud.call(who.secretary, 'activity.cancel', { activityId, reason: '停电' });
    type Envelope = { ok: boolean; error?: { code: string } };
    const outcomeOf = ({ ok, error }: Envelope) => (ok ? 'done' : error?.code);
    const scanOf = (activityId: string) =>
      meetings.heldUp(who.wang, 'activity.checkIn', { code: codeOf(activityId) });

    test.each([
      ['by the code', scanOf],
      [
        'by the word',
        (activityId: string) => {
          const word = wordOf({ _id: activityId, branchId: tree.branch._id }, wordSlotAt(new Date()));
          return meetings.heldUp(who.wang, 'activity.checkInByWord', { word }, { write: 4 });
        },
      ],
      [
        'by the printed code',
        (activityId: string) => meetings.heldUp(who.wang, 'activity.checkInByPoster', { activityId }),
      ],
    ])('%s: it is called off, they are refused, and nothing is recorded of them', async (_, begin) => {
      const activityId = await meetings.open({ kind: 'volunteering', creditHours: 2 });
      const before = (await asks.answer(who.wang, 'summary.home', {})).year;
      const held = await begin(activityId);
      expect(await calledOff(activityId)).toBe('done');
      expect(outcomeOf(await held.done())).toBe('activity.cancelled');
      const { engine } = meetings.cloud.cloud.backend;
      for (const collection of ['attendances', 'captures']) {
        expect((await engine.find(collection, { query: { activityId } })).result).toEqual([]);
      }
      expect((await asks.answer(who.wang, 'summary.home', {})).year).toEqual(before);
    });

    test('what was recorded of them before stands as it stood', async () => {
      const activityId = await meetings.open();
      await asks.answer(who.secretary, 'activity.enter', {
        ...{ activityId, memberIds: ['wang'], state: 'excused', reason: '外出学习' },
      });
      const { updatedAt: _at, revision: _counted, ...before } = (await rowOf(activityId, 'wang')) ?? {};
      const held = await scanOf(activityId);
      expect(await calledOff(activityId)).toBe('done');
      expect(outcomeOf(await held.done())).toBe('activity.cancelled');
      expect(await rowOf(activityId, 'wang')).toMatchObject(before);
    });

    test('leave that was given them counts no more, and they are refused', async () => {
      const activityId = await meetings.plan({ startsAt: new Date(Date.now() + 60_000).toISOString() });
      await giveLeaveToWang(activityId);
      await asks.answer(who.secretary, 'activity.open', { activityId });
      const held = await scanOf(activityId);
      expect(await calledOff(activityId)).toBe('done');
      expect(outcomeOf(await held.done())).toBe('activity.cancelled');
      expect(await rowOf(activityId, 'wang')).toMatchObject({ state: 'excused', reason: '停电' });
    });

    test('who is slow alone, while it stays open, has come', async () => {
      const activityId = await meetings.open();
      const held = await scanOf(activityId);
      const poster = await meetings.heldUp(who.li, 'activity.checkInByPoster', { activityId });
      await pause(OUTLASTS_MILLISECONDS);
      expect(await held.done()).toMatchObject({ ok: true, data: { state: 'present', waiting: false } });
      expect(await poster.done()).toMatchObject({ ok: true, data: { waiting: true } });
      expect(await calledOff(activityId)).toBe('activity.someoneCame');
    });
  });

  test.each([
    ['OVER', 'activity.endedAlready'],
    ['FILED', 'activity.filed'],
  ])('%s stays: %s', async (activityId, code) => {
    expect(await codeFor(who.secretary, 'activity.cancel', { activityId, reason: '停电' })).toBe(code);
  });

  test('and opening it at the same moment: one of the two, never both', async () => {
    for (let time = 0; time < 5; time++) {
      const activityId = await meetings.plan();
      const done = await atOnce([
        [who.secretary, 'activity.cancel', { activityId, reason: '停电' }],
        [who.deputy, 'activity.open', { activityId }],
      ]);
      const { state } = await detailOf(activityId);
      expect([
        ['cancelled', 'done', 'activity.cancelled'],
        ['open', 'activity.changedMeanwhile', 'done'],
        ['cancelled', 'done', 'done'], // opened, and then called off
      ]).toContainEqual([state, ...done]);
    }
  });
});

describe('changing', () => {
  test('what is left out stays, and time and place are told to those invited with what they were', async () => {
    const activityId = await announced({ parts: [{ kind: 'study', title: '学习' }], label: 'studyDay' });
    const { startsAt } = await detailOf(activityId);
    const { told } = await change(activityId, { startsAt: inDays(5), place: '礼堂' });
    expect(told?.inPerson).toHaveLength(1);
    expect(await detailOf(activityId)).toMatchObject({
      place: '礼堂',
      label: 'studyDay',
      parts: [{ title: '学习' }],
    });
    const [news] = await inboxOf(who.li, activityId);
    expect(news).toMatchObject({
      what: 'activityChanged',
      params: { place: '礼堂', was: { place: '会议室', startsAt } },
    });
    expect((await change(activityId, { title: '换个名字' })).told).toBeNull();
    expect(await inboxOf(who.li, activityId)).toHaveLength(2);
  });

  test('sent again with the same request it changes and tells nothing more', async () => {
    const activityId = await announced();
    const seenAt = (await detailOf(activityId)).changedAt;
    const input = { activityId, seenAt, place: '礼堂' };
    const once = await asks.answer(who.secretary, 'activity.change', input, { requestId: 'same' });
    const again = await asks.answer(who.secretary, 'activity.change', input, { requestId: 'same' });
    expect(again).toEqual(once);
    expect(await inboxOf(who.li, activityId)).toHaveLength(2);
  });

  test('a draft is changed without telling anybody', async () => {
    const activityId = await draft();
    expect((await change(activityId, { kind: 'lecture', place: '礼堂' })).told).toBeNull();
    expect(await detailOf(activityId)).toMatchObject({ kind: 'lecture', state: 'draft' });
  });

  test('never writes over what somebody else changed meanwhile', async () => {
    const activityId = await announced();
    const seenAt = (await detailOf(activityId)).changedAt;
    const done = await atOnce([
      [who.secretary, 'activity.change', { activityId, seenAt, place: '东屋' }],
      [who.deputy, 'activity.change', { activityId, seenAt, title: '另一个名字' }],
    ]);
    expect(done.sort()).toEqual(['activity.changedMeanwhile', 'done']);
    const { place, title } = await detailOf(activityId);
    expect([
      ['东屋', '主题党日'],
      ['会议室', '另一个名字'],
    ]).toContainEqual([place, title]);
  });

  test('another time brings the leave that was given along, wherever the call broke off the first time', async () => {
    const startsAt = inDays(70);
    for (const at of [1, 2, 3, 4, 5, 6, 7]) {
      const activityId = await announced();
      await giveLeaveToWang(activityId);
      const input = { activityId, seenAt: (await detailOf(activityId)).changedAt, startsAt };
      await breaksOff('activity.change', input, at);
      await asks.answer(who.secretary, 'activity.change', input, { requestId: `change-${at}` });
      expect(await rowOf(activityId, 'wang')).toMatchObject({ month: monthOf(new Date(startsAt)) });
      expect(await inboxOf(who.li, activityId)).toMatchObject([{ what: 'activityChanged' }, {}]);
    }
  });

  test('while it is open only place, parts and guests change', async () => {
    const activityId = await meetings.open();
    const seenAt = (await detailOf(activityId)).changedAt;
    expect(await codeFor(who.secretary, 'activity.change', { activityId, seenAt, creditHours: 4 })).toBe(
      'activity.openAlready',
    );
    await change(activityId, { place: '礼堂', guests: [{ name: '赵积极' }] });
    expect(await detailOf(activityId)).toMatchObject({ place: '礼堂', guests: [{ name: '赵积极' }] });
  });

  test.each([
    ['OVER', 'activity.endedAlready'],
    ['FILED', 'activity.filed'],
    ['OFF', 'activity.cancelled'],
  ])('%s does not change: %s', async (activityId, code) => {
    const input = { activityId, seenAt: inDays(0), place: '礼堂' };
    expect(await codeFor(who.secretary, 'activity.change', input)).toBe(code);
  });

  test('another branch is told of it once its secretary agreed, and one that is not there is refused', async () => {
    const activityId = await announced();
    await change(activityId, { withBranchIds: [tree.sisterBranch._id] });
    expect(await inboxOf(who.sister, activityId)).toEqual([]);
    expect(await inboxOf(who.sisterSecretary, activityId)).toMatchObject([{ what: 'jointAsked' }]);
    await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
    expect(await inboxOf(who.sister, activityId)).toMatchObject([{ what: 'activityAnnounced' }]);
    expect(await inboxOf(who.li, activityId)).toHaveLength(1);
    const { changedAt: seenAt } = await detailOf(activityId);
    const nowhere = { activityId, seenAt, withBranchIds: ['nowhere'] };
    expect(await codeFor(who.secretary, 'activity.change', nowhere)).toBe('organization.unknown');
  });
});

const writeMinutes = (activityId: string) =>
  asks.answer(who.secretary, 'activity.saveMinutes', {
    activityId,
    version: 0,
    chair: '党员secretary',
    recorder: '党员deputy',
    sections: [],
  });

/** Ends the check-in, and a while goes by. */
const close = async (activityId: string) => {
  await asks.answer(who.secretary, 'activity.close', { activityId });
  await aMinuteAfterTheEnd(meetings.cloud, activityId);
};

test('a check-in of a former day that nobody ended or opened waits for who leads the branch, and is nobody’s next', async () => {
  const homeOf = async (openid: string) => asks.answer(openid, 'summary.home', {});
  const forgotten = async (openid: string) =>
    (await homeOf(openid)).todo
      .filter(({ what }) => what === 'checkInOpen' || what === 'neverOpened')
      .map(({ what, id }) => `${what} ${id}`);
  expect(await forgotten(who.deputy)).toEqual(['checkInOpen FORGOTTEN', 'neverOpened UNOPENED']);
  expect(await forgotten(who.wang)).toEqual([]);
  // Nobody opened it on its day: it is only noted down, and ended.
  expect(await mayOf('UNOPENED')).toContain('close');
  expect(await mayOf('UNOPENED')).not.toContain('open');
  expect(['FORGOTTEN', 'UNOPENED']).not.toContain((await homeOf(who.wang)).next?.activityId);
  await asks.answer(who.secretary, 'activity.close', { activityId: 'FORGOTTEN' });
  await asks.answer(who.secretary, 'activity.cancel', { activityId: 'UNOPENED', reason: '没有办' });
  expect(await forgotten(who.secretary)).toEqual([]);
});

describe('filing', () => {
  const ended = async () => {
    const activityId = await meetings.open();
    await close(activityId);
    return activityId;
  };
  const held = async () => {
    const activityId = await meetings.open();
    await meetings.scan(who.wang, activityId);
    await close(activityId);
    await writeMinutes(activityId);
    return activityId;
  };

  test('freezes the record; filed again it is the same filing', async () => {
    const activityId = await held();
    const filed = await asks.answer(who.secretary, 'activity.file', { activityId });
    expect(await asks.answer(who.deputy, 'activity.file', { activityId })).toEqual(filed);
    expect(await detailOf(activityId)).toMatchObject({ state: 'filed', filedAt: filed.filedAt });
    const late = { activityId, memberIds: ['li'], state: 'present', reason: '漏记' };
    expect(await codeFor(who.secretary, 'activity.enter', late)).toBe('activity.filed');
  });

  test('waits for those who ask for leave', async () => {
    const activityId = await meetings.open();
    await asks.answer(who.li, 'activity.askLeave', { activityId, kind: 'work' });
    await close(activityId);
    expect(await asks.refusal(who.secretary, 'activity.file', { activityId })).toEqual({
      code: 'activity.leavesWait',
      params: { count: 1 },
    });
    await asks.answer(who.secretary, 'activity.decideLeave', { activityId, memberId: 'li', approve: true });
    await writeMinutes(activityId);
    await asks.answer(who.secretary, 'activity.file', { activityId });
  });

  test('waits for those of other branches too, and says whose secretary must answer', async () => {
    const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
    await asks.answer(who.sister, 'activity.askLeave', { activityId, kind: 'work' });
    await close(activityId);
    await writeMinutes(activityId);
    expect(await asks.refusal(who.secretary, 'activity.file', { activityId })).toEqual({
      code: 'activity.othersWait',
      params: { names: tree.sisterBranch.name },
    });
    const leave = { activityId, memberId: 'sister', approve: true };
    await asks.answer(who.sisterSecretary, 'activity.decideLeave', leave);
    await asks.answer(who.secretary, 'activity.file', { activityId });
  });

  test('waits for the minutes, and ends the writing of them', async () => {
    const activityId = await ended();
    expect(await codeFor(who.secretary, 'activity.file', { activityId })).toBe('activity.minutesMissing');
    await writeMinutes(activityId);
    await asks.answer(who.secretary, 'activity.file', { activityId });
    const more = { activityId, version: 1, chair: '别人', recorder: '', sections: [] };
    expect(await codeFor(who.secretary, 'activity.saveMinutes', more)).toBe('activity.filed');
  });

  test.each([
    ['open', () => meetings.open(), 'activity.notEnded'],
    ['announced', () => announced(), 'activity.notEnded'],
    ['a draft', () => draft(), 'activity.notEnded'],
    ['called off', async () => 'OFF', 'activity.cancelled'],
  ])('what is %s is not filed', async (_, made, code) => {
    expect(await codeFor(who.secretary, 'activity.file', { activityId: await made() })).toBe(code);
  });

  test('and entering at the same moment: what was entered is in the frozen record, or refused', async () => {
    for (let time = 0; time < 5; time++) {
      const activityId = await held();
      const late = { activityId, memberIds: ['li'], state: 'present', reason: '漏记' };
      const [filing, entering] = await atOnce([
        [who.secretary, 'activity.file', { activityId }],
        [who.deputy, 'activity.enter', late],
      ]);
      if (filing !== 'done') {
        expect(filing).toBe('activity.beingRecorded');
        await asks.answer(who.secretary, 'activity.file', { activityId });
      }
      const { state } = await meetings.recordOf(activityId, 'li');
      expect([entering, state]).toEqual(
        entering === 'done' ? ['done', 'present'] : ['activity.filed', 'absent'],
      );
      expect((await detailOf(activityId)).counts).toMatchObject({ open: 0 });
    }
  });
});

describe('a check-in that was being written when the check-in ended', () => {
  test.each(['nobody', 'on leave'])('of %s yet is in the record before it is frozen', async (known) => {
    const activityId = await meetings.open();
    if (known === 'on leave') await giveLeaveToWang(activityId);
    await writeMinutes(activityId);
    const scan = await meetings.heldUp(who.wang, 'activity.checkIn', { code: codeOf(activityId) });
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await codeFor(who.secretary, 'activity.file', { activityId })).toBe('activity.beingRecorded');
    expect(await scan.done()).toMatchObject({ ok: true, data: { state: 'present' } });

    await aMinuteAfterTheEnd(meetings.cloud, activityId);
    await asks.answer(who.secretary, 'activity.file', { activityId });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });
  });
});

describe('correcting', () => {
  const input = { activityId: 'FILED', text: '应到 6 人，写成了 5 人', reason: '抄错' };

  test('adds a line with who and why, once for each call, and changes nothing else', async () => {
    const before = await detailOf('FILED');
    await Promise.all(
      [1, 2, 3].map(() => asks.answer(who.secretary, 'activity.correct', input, { requestId: 'correction' })),
    );
    const { corrections, changedAt, ...after } = await detailOf('FILED', who.secretary);
    expect(corrections).toEqual([
      { at: expect.any(String), by: '党员secretary', text: input.text, reason: input.reason },
    ]);
    expect({ ...after, corrections: [], changedAt: before.changedAt }).toEqual(before);
    expect(changedAt >= before.changedAt).toBe(true);
    expect(await asks.answer(who.deputy, 'activity.correct', input)).toEqual({ corrections: 2 });
  });

  test.each(['OVER', 'OFF'])('%s is not filed', async (activityId) => {
    expect(await codeFor(who.secretary, 'activity.correct', { ...input, activityId })).toBe(
      'activity.notFiled',
    );
  });

  test('needs its words and its reason', async () => {
    expect(
      (await asks.refusal(who.secretary, 'activity.correct', { ...input, text: ' ', reason: '' })).fields,
    ).toEqual({ text: 'tooShort', reason: 'tooShort' });
  });
});

describe('who may', () => {
  const outsiders = [who.wang, who.sister, who.sisterSecretary, who.township, who.otherCounty, who.citizen];
  const calls: ReadonlyArray<readonly [CallName, object]> = [
    ['activity.announce', {}],
    ['activity.cancel', { reason: '停电' }],
    ['activity.change', { seenAt: '2026-11-23T00:00:00Z', place: '礼堂' }],
    ['activity.file', {}],
    ['activity.correct', { text: '一', reason: '二' }],
  ];
  test.each(calls)('%s: the secretary and the committee of the host alone', async (name, input) => {
    const joint = await announced({ withBranchIds: [tree.sisterBranch._id] });
    for (const activityId of [joint, 'FILED', 'OVER']) {
      for (const openid of outsiders) {
        expect([openid, await codeFor(openid, name, { activityId, ...input })]).toEqual([
          openid,
          'call.notAllowed',
        ]);
      }
    }
    expect(await codeFor(openidOf('left'), name, { activityId: joint, ...input })).toBe('call.notAllowed');
    expect(await detailOf(joint)).toMatchObject({ state: 'announced', place: '会议室' });
  });
});

test('nobody of the roll is lost: an activity changed, ended and filed has one record for each', async () => {
  const activityId = await announced();
  await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['li'], state: 'leave' });
  await change(activityId, { kind: 'lecture', creditHours: 2, startsAt: inDays(0) });
  await meetings.openIt(activityId);
  await meetings.scan(who.wang, activityId);
  await close(activityId);
  await writeMinutes(activityId);
  await asks.answer(who.secretary, 'activity.file', { activityId });
  const { counts } = await detailOf(activityId);
  expect(counts).toMatchObject({ arrived: 1, leave: 1, excused: 1, absent: ON_ROLL - 3, open: 0 });
});

describe('planning the coming months', () => {
  const kindsAndMonths = ({ items }: Output<'activity.plan'>) =>
    items.map(({ kind, month }) => `${kind} ${month}`);
  const planOf = (own: Meetings) => own.asks.answer(who.secretary, 'activity.plan', {});
  const adopt = (items: Output<'activity.plan'>['items']) => ({
    items: items.map(({ kind, month, startsAt, place }) => ({
      ...{ kind, month, startsAt },
      title: '按计划',
      place: place || '会议室',
    })),
  });

  test('adopted twice, by two at once, it is made once; a draft dropped is proposed and made anew', async () => {
    const past = activityRow('past', {
      state: 'closed',
      startsAt: new Date(Date.now() - 30 * DAY),
      place: '旧礼堂',
      parts: [{ kind: 'study', title: '学习', startsAt: '09:30', host: '王', notes: '' }],
      creditHours: 2,
    });
    const own = await startMeetingCloud({ activities: [past] });
    const proposed = await planOf(own);
    expect(new Set(kindsAndMonths(proposed)).size).toBe(proposed.items.length);
    expect(proposed.items.map(({ kind }) => kind)).not.toContain('groupMeeting');
    expect(proposed.items.find(({ kind }) => kind === 'themeDay')).toMatchObject({
      place: '旧礼堂',
      likeLast: true,
    });
    const input = adopt(proposed.items);
    const both = await Promise.all(
      [1, 2].map(() => own.asks.answer(who.secretary, 'activity.adoptPlan', input)),
    );
    for (const { made, already } of both) expect(made + already).toBe(input.items.length);
    expect(await own.asks.answer(who.secretary, 'activity.adoptPlan', input)).toEqual({
      made: 0,
      already: input.items.length,
    });
    expect((await planOf(own)).items).toEqual([]);

    const { result } = await own.cloud.cloud.backend.engine.find('activities', {
      query: { state: 'draft', branchIds: tree.branch._id },
      limit: 1000,
    });
    expect(result).toHaveLength(input.items.length);
    const drafted = result?.find(({ kind }) => kind === 'themeDay') as { _id: string } | undefined;
    expect(drafted).toMatchObject({ creditHours: 2, parts: [{ title: '学习', host: '王' }] });
    await own.asks.answer(who.secretary, 'activity.cancel', { activityId: drafted?._id ?? '' });
    const again = await planOf(own);
    expect(again.items.map(({ kind }) => kind)).toEqual(['themeDay']);
    expect(await own.asks.answer(who.secretary, 'activity.adoptPlan', adopt(again.items))).toEqual({
      made: 1,
      already: 0,
    });
    expect((await own.cloud.call(who.secretary, 'activity.plan', {})).cost.trips).toBe(2);
    await own.close();
  });

  test("is the secretary's, and each day lies in its month", async () => {
    const month = monthOf(new Date(Date.now() + 40 * DAY));
    const item = { kind: 'lecture', month, startsAt: inDays(0), title: '党课', place: '会议室' };
    for (const openid of [who.deputy, who.wang, who.sisterSecretary, who.township, who.citizen]) {
      const branchId = tree.branch._id;
      expect(await codeFor(openid, 'activity.plan', { branchId })).toBe('call.notAllowed');
      expect(await codeFor(openid, 'activity.adoptPlan', { branchId, items: [item] })).toBe(
        'call.notAllowed',
      );
    }
    expect(await codeFor(who.secretary, 'activity.adoptPlan', { items: [item] })).toBe('call.badInput');
  });
});

describe('what a phone is told that may be done', () => {
  const planned = ['announce', 'change', 'drop', 'write'];
  const ahead = ['cancel', 'change', 'enter', 'guests', 'say', 'showCode', 'write'];

  test('follows the state, for who leads the branch', async () => {
    const activityId = await draft();
    expect(await mayOf(activityId)).toEqual(planned);
    await asks.answer(who.secretary, 'activity.announce', { activityId });
    expect(await mayOf(activityId)).toEqual(ahead);
    await asks.answer(who.secretary, 'activity.cancel', { activityId, reason: '下雨' });
    expect(await mayOf(activityId)).toEqual([]);
    expect(await mayOf('OVER')).toEqual(['enter', 'file', 'guests', 'write']);
    expect(await mayOf('FILED')).toEqual(['correct']);
    expect(await mayOf('OFF')).toEqual([]);
    // Too long ago to be announced any more.
    expect(await mayOf('OLD')).toEqual(['change', 'drop', 'write']);
  });

  test('follows who has come: then it is neither called off nor its opening taken back', async () => {
    const activityId = await meetings.plan();
    expect(await mayOf(activityId)).toContain('open');
    await asks.answer(who.secretary, 'activity.open', { activityId });
    expect(await mayOf(activityId)).toEqual([...ahead, 'close', 'undoOpen'].sort());
    await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'] });
    expect(await mayOf(activityId)).toEqual([...ahead, 'close'].filter((name) => name !== 'cancel').sort());
    expect(await codeFor(who.secretary, 'activity.cancel', { activityId, reason: '下雨' })).toBe(
      'activity.someoneCame',
    );
    expect(await codeFor(who.secretary, 'activity.undoOpen', { activityId })).toBe(
      'activity.someoneCheckedIn',
    );
  });

  test('is nothing for who only looks on, and for a member to say whether they come', async () => {
    const activityId = await announced();
    expect(await mayOf(activityId, who.wang)).toEqual(['say']);
    expect(await mayOf(activityId, who.township)).toEqual([]);
  });
});

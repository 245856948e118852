import { dayOf, daysAfter } from '../../server/kernel/time/clock';
import { activityRow } from '../support/activity-row';
import { type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { openidOf, tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const plan = () => meetings.plan({ startsAt: tomorrow() });
const ask = (activityId: string, openid: string = who.wang, reason = '去医院复查') =>
  asks.answer(openid, 'activity.askLeave', { activityId, kind: 'sick', reason });
const decide = (activityId: string, approve: boolean, reason = '', openid: string = who.secretary) =>
  asks.answer(openid, 'activity.decideLeave', { activityId, memberId: 'wang', approve, reason });
const saidOfWang = async (activityId: string) =>
  (await asks.answer(who.wang, 'activity.detail', { activityId })).said;

describe('before an activity', () => {
  test('a member says that they will come: an answer, not an attendance', async () => {
    const activityId = await plan();
    const { said } = await asks.answer(who.wang, 'activity.answer', { activityId, coming: true });
    expect(said).toMatchObject({ state: 'coming', kind: null, late: false });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: null,
      said: { state: 'coming' },
    });
    const { answers, counts } = await asks.answer(who.secretary, 'activity.detail', { activityId });
    expect(answers).toEqual({ coming: 1, waiting: 0 });
    expect(counts).toMatchObject({ arrived: 0, open: ON_ROLL - 1, excused: 1 });
  });

  test('leave is asked for, approved, and recorded with its reason', async () => {
    const activityId = await plan();
    expect((await ask(activityId)).said).toMatchObject({ state: 'waiting', kind: 'sick', late: false });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: null,
      said: { state: 'waiting', reason: '去医院复查' },
    });
    expect(await decide(activityId, true)).toEqual({ state: 'approved' });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'leave',
      source: 'entered',
      reason: '去医院复查',
    });
    const mine = await asks.answer(who.wang, 'activity.detail', { activityId });
    expect(mine).toMatchObject({ mine: { state: 'leave' }, said: { state: 'approved' }, answers: null });
  });

  test('declining needs a reason, which the member reads; they may then ask anew or come', async () => {
    const activityId = await plan();
    await ask(activityId);
    const without = { activityId, memberId: 'wang', approve: false };
    expect(await asks.refusal(who.secretary, 'activity.decideLeave', without)).toEqual({
      code: 'activity.leaveReasonNeeded',
    });
    await decide(activityId, false, '这次要表决', who.deputy);
    expect(await saidOfWang(activityId)).toMatchObject({ state: 'declined', decision: '这次要表决' });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
    await ask(activityId, who.wang, '医院改不了期');
    expect(await saidOfWang(activityId)).toMatchObject({
      state: 'waiting',
      reason: '医院改不了期',
      decision: '',
    });
    await asks.answer(who.wang, 'activity.answer', { activityId, coming: true });
    expect(await saidOfWang(activityId)).toMatchObject({ state: 'coming', kind: null, reason: '' });
  });

  test('asking again replaces what waits', async () => {
    const activityId = await plan();
    await ask(activityId);
    await asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'work' });
    const { items } = await asks.answer(who.secretary, 'activity.leaveRequests', {});
    expect(items.filter((one) => one.activityId === activityId)).toEqual([
      expect.objectContaining({ kind: 'work', reason: '', memberName: '党员wang', late: false }),
    ]);
  });

  test('something else needs a word of what', async () => {
    const activityId = await plan();
    expect(await asks.refusal(who.wang, 'activity.askLeave', { activityId, kind: 'other' })).toMatchObject({
      code: 'call.badInput',
      fields: { reason: 'missing' },
    });
  });

  test('a request is taken back, once or twice, and then cannot be answered', async () => {
    const activityId = await plan();
    await ask(activityId);
    for (let time = 0; time < 2; time++) {
      const { said } = await asks.answer(who.wang, 'activity.withdrawLeave', { activityId });
      expect(said.state).toBe('withdrawn');
    }
    const input = { activityId, memberId: 'wang', approve: true };
    expect(await asks.refusal(who.secretary, 'activity.decideLeave', input)).toEqual({
      code: 'activity.leaveUnknown',
    });
  });

  test('what was approved is not taken back or asked anew: whoever comes all the same scans', async () => {
    const activityId = await meetings.open();
    await ask(activityId);
    await decide(activityId, true);
    const refused = { code: 'activity.leaveApproved' };
    const leave = { activityId, kind: 'work' };
    expect(await asks.refusal(who.wang, 'activity.withdrawLeave', { activityId })).toEqual(refused);
    expect(await asks.refusal(who.wang, 'activity.askLeave', leave)).toEqual(refused);
    expect(await asks.refusal(who.wang, 'activity.answer', { activityId, coming: true })).toEqual(refused);
    expect(await meetings.scan(who.wang, activityId)).toMatchObject({ already: false, state: 'present' });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'present',
      source: 'scanned',
    });
  });

  test('who came first stays come, though leave is approved afterwards', async () => {
    const activityId = await meetings.open();
    await ask(activityId);
    await meetings.scan(who.wang, activityId);
    await decide(activityId, true);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'present' });
    const leave = { activityId, kind: 'work' };
    expect(await asks.refusal(who.wang, 'activity.askLeave', leave)).toEqual({
      code: 'activity.cameAlready',
    });
  });

  test('leave asked for after the start says so; after the end it is refused', async () => {
    const activityId = await meetings.open({ startsAt: new Date(Date.now() - 60_000).toISOString() });
    expect((await ask(activityId)).said).toMatchObject({ late: true });
    await asks.answer(who.secretary, 'activity.close', { activityId });
    const leave = { activityId, kind: 'work' };
    expect(await asks.refusal(who.wang, 'activity.askLeave', leave)).toEqual({
      code: 'activity.tooLateToSay',
    });
  });

  test('a request still waiting at the end is approved after it: absent becomes leave, the former kept', async () => {
    const activityId = await meetings.open();
    await ask(activityId);
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent' });
    await decide(activityId, true);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'leave',
      source: 'backfilled',
      reason: '去医院复查',
    });
  });
});

describe('the answer to a request', () => {
  test('given twice, or by two at the same moment, is one', async () => {
    const activityId = await plan();
    await ask(activityId);
    await Promise.all([decide(activityId, true), decide(activityId, true, '', who.deputy)]);
    await decide(activityId, true);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'leave' });
    const input = { activityId, memberId: 'wang', approve: false, reason: '来吧' };
    expect(await asks.refusal(who.secretary, 'activity.decideLeave', input)).toEqual({
      code: 'activity.leaveDecided',
    });
  });

  test('given both ways at the same moment is one of the two', async () => {
    const activityId = await plan();
    await ask(activityId);
    const both = await Promise.allSettled([
      decide(activityId, true),
      decide(activityId, false, '来吧', who.deputy),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const approved = both[0]?.status === 'fulfilled';
    expect(await saidOfWang(activityId)).toMatchObject({ state: approved ? 'approved' : 'declined' });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: approved ? 'leave' : null });
  });

  test('that broke off anywhere is completed by giving it again', async () => {
    let broken = 0;
    for (let at = 1; ; at++) {
      const activityId = await plan();
      await ask(activityId);
      const input = { activityId, memberId: 'wang', approve: true };
      const faults = [{ do: 'fail', at, when: 'before', message: 'broken off' }] as const;
      const { envelope } = await meetings.cloud.call(who.secretary, 'activity.decideLeave', input, {
        faults,
      });
      await decide(activityId, true);
      expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'leave' });
      if (envelope.ok) break;
      broken += 1;
    }
    expect(broken).toBeGreaterThan(2);
  });

  test('said again does not undo what the secretary has recorded since', async () => {
    const activityId = await plan();
    await ask(activityId);
    await decide(activityId, true);
    await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'], state: 'absent' });
    await decide(activityId, true);
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'absent' });
  });

  test('is for those who lead the branch, and for nobody about themselves', async () => {
    const activityId = await plan();
    await ask(activityId);
    const input = { activityId, memberId: 'wang', approve: true };
    for (const openid of [who.wang, who.li, who.sisterSecretary, who.township, who.citizen]) {
      expect(await asks.refusal(openid, 'activity.decideLeave', input)).toEqual({ code: 'call.notAllowed' });
    }
    await ask(activityId, who.deputy);
    const own = { activityId, memberId: 'deputy', approve: true };
    expect(await asks.refusal(who.deputy, 'activity.decideLeave', own)).toEqual({
      code: 'activity.leaveOwn',
    });
    const nowhere = { ...input, activityId: 'nowhere' };
    expect(await asks.refusal(who.secretary, 'activity.decideLeave', nowhere)).toEqual({
      code: 'activity.unknown',
    });
  });
});

describe('who may say what', () => {
  test('only members of the branch, and only of a meeting that is for them', async () => {
    const activityId = await plan();
    const leave = { activityId, kind: 'work' };
    expect(await asks.refusal(who.sister, 'activity.askLeave', leave)).toEqual({ code: 'call.notAllowed' });
    expect(await asks.refusal(who.citizen, 'activity.askLeave', leave)).toEqual({ code: 'member.notBound' });
    const committee = await meetings.plan({ kind: 'committeeMeeting' });
    const forCommittee = { activityId: committee, kind: 'work' };
    expect(await asks.refusal(who.wang, 'activity.askLeave', forCommittee)).toEqual({
      code: 'activity.notForYou',
    });
    expect((await ask(committee, who.deputy)).said.state).toBe('waiting');
  });

  test('why somebody cannot come is read by those who run it, by nobody above or beside', async () => {
    const activityId = await plan();
    await ask(activityId, who.wang, '做化疗');
    const seen = async (openid: string, name: 'activity.attendance' | 'activity.detail') =>
      JSON.stringify((await meetings.cloud.call(openid, name, { activityId })).envelope);
    expect(await seen(who.deputy, 'activity.attendance')).toContain('做化疗');
    expect(await seen(who.wang, 'activity.detail')).toContain('做化疗');
    expect(await seen(who.township, 'activity.attendance')).not.toContain('做化疗');
    for (const openid of [who.li, who.township, who.secretary]) {
      expect(await seen(openid, 'activity.detail')).not.toContain('做化疗');
    }
    await decide(activityId, true);
    expect(await seen(who.deputy, 'activity.attendance')).toContain('做化疗');
    expect(await seen(who.township, 'activity.attendance')).not.toContain('做化疗');
    expect(await seen(who.li, 'activity.detail')).not.toContain('做化疗');
    for (const openid of [who.wang, who.sisterSecretary, who.township]) {
      const input = { branchId: tree.branch._id };
      expect(await asks.refusal(openid, 'activity.leaveRequests', input)).toEqual({
        code: 'call.notAllowed',
      });
    }
  });
});

describe('sent again', () => {
  test('with the same request id, a request does not reopen what was decided meanwhile', async () => {
    const activityId = await plan();
    const input = { activityId, kind: 'sick', reason: '发烧' };
    const send = () => meetings.cloud.call(who.wang, 'activity.askLeave', input, { requestId: 'same' });
    await send();
    await decide(activityId, false, '远程参加吧');
    expect((await send()).envelope).toMatchObject({ ok: true, data: { said: { state: 'declined' } } });
    expect(await saidOfWang(activityId)).toMatchObject({ state: 'declined' });
  });

  test('at the same moment in different words, one of them stands whole', async () => {
    const activityId = await plan();
    await Promise.all([
      ask(activityId, who.wang, '一'),
      ask(activityId, who.wang, '二'),
      asks.answer(who.wang, 'activity.answer', { activityId, coming: true }),
    ]);
    const said = await saidOfWang(activityId);
    expect([
      ['waiting', 'sick', '一'],
      ['waiting', 'sick', '二'],
      ['coming', null, ''],
    ]).toContainEqual([said?.state, said?.kind, said?.reason]);
  });
});

describe('costs', () => {
  test.each([
    ['activity.answer', { coming: true }],
    ['activity.askLeave', { kind: 'sick', reason: '发烧' }],
  ])('%s takes three requests in two waves, first and again', async (name, said) => {
    const input = { activityId: await plan(), ...said };
    for (let time = 0; time < 2; time++) {
      const { envelope, cost } = await meetings.cloud.call(who.wang, name, input);
      expect(envelope.ok).toBe(true);
      expect(cost.trips).toBeLessThanOrEqual(3);
      expect(cost.waves).toBeLessThanOrEqual(2);
    }
  });

  test('checking in after one has said something takes no more', async () => {
    const activityId = await meetings.open();
    await ask(activityId);
    await meetings.scan(who.li, activityId);
    const { code } = await asks.answer(who.secretary, 'activity.code', { activityId });
    const { envelope, cost } = await meetings.cloud.call(who.wang, 'activity.checkIn', { code });
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(3);
    expect(cost.waves).toBeLessThanOrEqual(2);
  });

  test('the queue takes two waves, its branch’s names beside it, and home still two', async () => {
    const queue = await meetings.cloud.call(who.secretary, 'activity.leaveRequests', {});
    expect(queue.envelope.ok).toBe(true);
    expect(queue.cost).toMatchObject({ trips: 4, waves: 2 });
    expect((await meetings.cloud.call(who.secretary, 'summary.home', {})).cost.waves).toBe(2);
  });
});

describe('what waits', () => {
  test('is counted on the home page of those who decide it, and gone once it is settled', async () => {
    const own = await startMeetingCloud();
    const waiting = async (openid: string) =>
      (await own.asks.answer(openid, 'summary.home', {})).todo.find(({ what }) => what === 'leaveRequests')
        ?.count ?? 0;
    const activityId = await own.open();
    for (const openid of [who.wang, who.li, who.deputy]) {
      await own.asks.answer(openid, 'activity.askLeave', { activityId, kind: 'work', reason: '值班' });
    }
    expect(await waiting(who.secretary)).toBe(3);
    expect(await waiting(who.deputy)).toBe(2); // nobody answers their own
    expect(await waiting(who.wang)).toBe(0);
    await own.scan(who.wang, activityId);
    await own.asks.answer(who.secretary, 'activity.enter', {
      activityId,
      memberIds: ['deputy'],
      state: 'leave',
    });
    expect(await waiting(who.secretary)).toBe(1);
    const { next } = await own.asks.answer(who.li, 'summary.home', {});
    expect(next).toMatchObject({ activityId, expectsMe: true, said: { state: 'waiting', reason: '值班' } });
    await own.close();
  });
});

describe('standing leave', () => {
  const today = () => dayOf(new Date());
  const until = (days: number) => daysAfter(today(), days);
  const set = (memberId: string, day: string | null, reason = '') =>
    asks.answer(who.secretary, 'member.standingLeave', { memberId, until: day, reason });

  test('excuses at the end whoever did not come, and does not expect them before', async () => {
    await set('li', until(100), '中风后在家休养');
    const activityId = await meetings.open();
    const { counts, people } = await asks.answer(who.secretary, 'activity.attendance', { activityId });
    expect(counts).toMatchObject({ expected: ON_ROLL - 2, open: ON_ROLL - 2, excused: 2 });
    expect(people.find(({ memberId }) => memberId === 'li')?.standingLeave).toEqual({
      until: until(100),
      reason: '中风后在家休养',
    });
    expect(await asks.answer(who.li, 'activity.detail', { activityId })).toMatchObject({ expectsMe: false });
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await meetings.recordOf(activityId, 'li')).toMatchObject({ state: 'excused', source: 'closing' });
  });

  test('counts whoever comes all the same, and holds to its last day only', async () => {
    await set('li', today(), '复查');
    const activityId = await meetings.open();
    await meetings.scan(who.li, activityId);
    expect(await meetings.recordOf(activityId, 'li')).toMatchObject({ state: 'present' });
    const later = await plan();
    expect((await meetings.recordOf(later, 'li')).standingLeave).toBeNull();
  });

  test('ended, they are expected again', async () => {
    await set('li', until(50), '住院');
    await set('li', null);
    const activityId = await plan();
    expect((await meetings.recordOf(activityId, 'li')).standingLeave).toBeNull();
  });

  test('needs a reason, and a day from today to a year ahead', async () => {
    const refused = async (day: string, reason: string) =>
      (
        await asks.refusal(who.secretary, 'member.standingLeave', {
          memberId: 'wang',
          until: day,
          reason,
        })
      ).code;
    expect(await refused(until(10), '')).toBe('member.reasonNeeded');
    expect(await refused(until(-1), '住院')).toBe('member.leaveInPast');
    expect(await refused(until(366), '住院')).toBe('member.leaveTooLong');
  });

  test('is noted by the secretary alone; committees above read that it holds, not why', async () => {
    await set('wang', until(5), '做化疗');
    const input = { memberId: 'wang', until: until(5), reason: '住院' };
    for (const openid of [who.wang, who.deputy, who.sisterSecretary, who.township, who.citizen]) {
      expect(await asks.refusal(openid, 'member.standingLeave', input)).toEqual({ code: 'call.notAllowed' });
    }
    const stranger = { ...input, memberId: 'left' };
    expect(await asks.refusal(who.secretary, 'member.standingLeave', stranger)).toEqual({
      code: 'member.unknown',
    });
    const activityId = await plan();
    const { people } = await asks.answer(who.township, 'activity.attendance', { activityId });
    expect(people.find(({ memberId }) => memberId === 'wang')?.standingLeave).toEqual({
      until: until(5),
      reason: '',
    });
    await set('wang', null);
  });
});

test('what was said before somebody was bound with another WeChat is found all the same', async () => {
  const before = {
    _id: 'old_wang',
    activityId: 'old',
    branchId: tree.branch._id,
    memberId: 'wang',
    openid: openidOf('formerPhone'),
    state: 'waiting',
    kind: 'sick',
    reason: '发烧',
    late: false,
    saidAt: new Date(),
    requestId: 'long ago',
    decidedBy: null,
    decidedAt: null,
    decision: '',
    updatedAt: new Date(),
  };
  const activity = activityRow('old', { startsAt: new Date(Date.now() + 86_400_000) });
  const own = await startMeetingCloud({ answers: [before], activities: [activity] });
  await own.asks.answer(who.wang, 'activity.answer', { activityId: 'old', coming: true });
  expect((await own.recordOf('old', 'wang')).said).toMatchObject({ state: 'coming' });
  await own.close();
});

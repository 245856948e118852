import { type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;

beforeAll(async () => {
  meetings = await startMeetingCloud();
});
afterAll(() => meetings.close());

const everyone = ['secretary', 'deputy', 'wang', 'li', 'frail', 'phoneless'];

describe('entering people', () => {
  test('records several in one go, and again changes nothing', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open({ creditHours: 1 });
    const input = { activityId, memberIds: ['wang', 'phoneless', 'wang'] };
    expect(await asks.answer(who.secretary, 'activity.enter', input)).toMatchObject({
      entered: 2,
      corrected: 0,
      unchanged: 0,
      counts: { arrived: 2, open: ON_ROLL - 3, excused: 1 },
    });
    expect(await asks.answer(who.secretary, 'activity.enter', input)).toMatchObject({
      entered: 0,
      corrected: 0,
      unchanged: 2,
      counts: { arrived: 2 },
    });
  });

  test('corrects what differs, whatever it said before, and leaves the rest', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open();
    const enter = (memberIds: string[], state: 'present' | 'leave' | 'remote', reason = '') =>
      asks.answer(who.deputy, 'activity.enter', { activityId, memberIds, state, reason });
    await meetings.scan(who.wang, activityId);
    await enter(['li'], 'leave', '出差');
    await enter(['frail'], 'remote');

    expect(await enter(everyone, 'remote', '线上')).toMatchObject({
      entered: 3,
      corrected: 2,
      unchanged: 1,
      counts: { remote: ON_ROLL, open: 0 },
    });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'remote', source: 'entered' });
  });

  test('costs no more for a whole branch than for one', async () => {
    const cost = async (memberIds: string[]) => {
      const activityId = await meetings.open();
      return (await meetings.cloud.call(who.secretary, 'activity.enter', { activityId, memberIds })).cost;
    };
    const [one, all] = [await cost(['wang']), await cost(everyone)];
    expect(all.trips).toBe(one.trips);
    expect(all.waves).toBe(one.waves);
    // Two of them keep it from being called off meanwhile.
    expect(all.trips).toBeLessThanOrEqual(8);
  });

  test.each([
    ['nobody knows', 'nobody'],
    ['belongs to another branch', 'sister'],
    ['has left the roll', 'left'],
  ])('somebody who %s is refused, and nobody else is entered', async (_who, stranger) => {
    const { asks } = meetings;
    const activityId = await meetings.open();
    const input = { activityId, memberIds: ['wang', stranger] };
    expect(await asks.refusal(who.secretary, 'activity.enter', input)).toEqual({
      code: 'activity.notOnRoll',
    });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: null });
  });

  test('is possible before the check-in opens: leave is asked for beforehand', async () => {
    const activityId = await meetings.plan();
    const input = { activityId, memberIds: ['wang'], state: 'leave' as const, reason: '住院' };
    expect(await meetings.asks.answer(who.secretary, 'activity.enter', input)).toMatchObject({ entered: 1 });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({ state: 'leave', reason: '住院' });
  });

  test('after the end needs a reason and is marked as a backfill', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open();
    await asks.answer(who.secretary, 'activity.close', { activityId });
    const input = { activityId, memberIds: ['wang'] };
    expect(await asks.refusal(who.secretary, 'activity.enter', input)).toEqual({
      code: 'activity.reasonNeeded',
    });
    const corrected = await asks.answer(who.secretary, 'activity.enter', { ...input, reason: '手机没电' });
    expect(corrected).toMatchObject({ corrected: 1, counts: { arrived: 1 } });
    expect(await meetings.recordOf(activityId, 'wang')).toMatchObject({
      state: 'present',
      source: 'backfilled',
      reason: '手机没电',
    });
  });

  test('is for those who lead the branch', async () => {
    const activityId = await meetings.open();
    for (const openid of [who.wang, who.sisterSecretary, who.township, who.citizen]) {
      const input = { activityId, memberIds: ['wang'] };
      expect(await meetings.asks.refusal(openid, 'activity.enter', input)).toEqual({
        code: 'call.notAllowed',
      });
    }
  });
});

describe('ending the check-in', () => {
  test('gives everyone a record: absent, and excused for the frail', async () => {
    const activityId = await meetings.open();
    await meetings.scan(who.wang, activityId);
    const { counts } = await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toEqual({
      expected: ON_ROLL - 1,
      arrived: 1,
      present: 1,
      late: 0,
      remote: 0,
      leave: 0,
      excused: 1,
      absent: ON_ROLL - 2,
      open: 0,
    });
    expect(await meetings.recordOf(activityId, 'frail')).toMatchObject({
      state: 'excused',
      source: 'closing',
    });
  });

  test('of a committee meeting calls nobody absent but the committee', async () => {
    const activityId = await meetings.open({ kind: 'committeeMeeting' });
    const { counts } = await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ expected: 2, absent: 2, excused: 0 });
  });

  test('that was broken off anywhere is completed by ending it again', async () => {
    const { cloud, asks } = meetings;
    let broken = 0;
    for (let at = 1; ; at++) {
      const activityId = await meetings.open();
      await meetings.scan(who.wang, activityId);
      const faults = [{ do: 'fail', at, when: 'before', message: 'broken off' }] as const;
      const { envelope } = await cloud.call(who.secretary, 'activity.close', { activityId }, { faults });
      const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
      expect(counts).toMatchObject({ arrived: 1, absent: ON_ROLL - 2, excused: 1, open: 0 });
      if (envelope.ok) break;
      broken += 1;
    }
    expect(broken).toBeGreaterThan(3);
  });

  test('twice answers the same', async () => {
    const activityId = await meetings.open();
    const end = () => meetings.asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await end()).toEqual(await end());
  });

  test('again calls nobody absent who has joined the branch since', async () => {
    const { asks } = meetings;
    const plan = { title: '主题党日', startsAt: new Date().toISOString(), place: '会议室' };
    const { activityId } = await asks.answer(who.sisterSecretary, 'activity.create', plan);
    await asks.answer(who.sisterSecretary, 'activity.open', { activityId });
    const ended = await asks.answer(who.sisterSecretary, 'activity.close', { activityId });

    const newcomer = { name: '新同志', phone: '13712345678', branchId: tree.sisterBranch._id };
    await asks.answer('openid-newcomer', 'member.bind', newcomer);
    const [request] = (await asks.answer(who.sisterSecretary, 'member.requests', {})).items;
    const requestId = request?.requestId ?? '';
    await asks.answer(who.sisterSecretary, 'member.answer', { requestId, approve: true });

    expect(await asks.answer(who.sisterSecretary, 'activity.close', { activityId })).toEqual(ended);
  });

  test('at the same moment as people scan loses nobody', async () => {
    const activityId = await meetings.open();
    const [, ...scans] = await Promise.all([
      meetings.asks.answer(who.secretary, 'activity.close', { activityId }),
      ...[who.wang, who.li].map((openid) => meetings.scan(openid, activityId).catch(() => null)),
    ]);
    const arrived = scans.filter(Boolean).length;
    const { counts } = await meetings.asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ arrived, absent: ON_ROLL - 1 - arrived, excused: 1, open: 0 });
  });

  test('is refused before it has begun, and to those who do not lead the branch', async () => {
    const activityId = await meetings.plan();
    const { asks } = meetings;
    expect(await asks.refusal(who.secretary, 'activity.close', { activityId })).toEqual({
      code: 'activity.notOpen',
    });
    expect(await asks.refusal(who.wang, 'activity.close', { activityId })).toEqual({
      code: 'call.notAllowed',
    });
  });
});

describe('the list of who came', () => {
  test('shows everyone on the roll to the branch and to the committees above it', async () => {
    const activityId = await meetings.open();
    await meetings.scan(who.wang, activityId);
    for (const openid of [who.secretary, who.deputy, who.township]) {
      const { people, counts } = await meetings.asks.answer(openid, 'activity.attendance', { activityId });
      expect(people.map(({ memberId }) => memberId).sort()).toEqual([...everyone].sort());
      expect(people.filter(({ state }) => state === 'present')).toHaveLength(counts.arrived);
      expect(people.filter(({ withoutPhone }) => withoutPhone).map(({ memberId }) => memberId)).toEqual([
        'phoneless',
      ]);
    }
  });

  test('of a committee meeting is the committee and its guests, so that 「其余都到了」 enters nobody else', async () => {
    const activityId = await meetings.open({ kind: 'committeeMeeting' });
    await meetings.scan(who.wang, activityId);
    const { people, counts } = await meetings.asks.answer(who.secretary, 'activity.attendance', {
      activityId,
    });
    expect(people.map(({ memberId }) => memberId).sort()).toEqual(['deputy', 'secretary', 'wang']);
    expect(people.filter(({ state }) => state === null)).toHaveLength(counts.open + counts.excused);
  });

  test('is not for members, other branches or other counties', async () => {
    const activityId = await meetings.open();
    for (const openid of [who.wang, who.sister, who.sisterSecretary, who.otherCounty, who.citizen]) {
      expect(await meetings.asks.refusal(openid, 'activity.attendance', { activityId })).toEqual({
        code: 'call.notAllowed',
      });
    }
  });

  test('holds nothing of phones or identities', async () => {
    const activityId = await meetings.open();
    const { envelope } = await meetings.cloud.call(who.secretary, 'activity.attendance', { activityId });
    expect(JSON.stringify(envelope)).not.toMatch(/openid|phoneHash|v1\./);
  });
});

import { activityRow } from '../support/activity-row';
import { codeOf, type Meetings, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [activityRow('DRAFT', { state: 'draft' }), activityRow('FILED', { state: 'filed' })],
  });
});
afterAll(() => meetings.close());

const together = { withBranchIds: [tree.sisterBranch._id] };
const agreed = [who.sisterSecretary];
/** Of the sister branch: sister, sisterSecretary, township. */
const SISTERS = 3;

describe('an activity of two branches', () => {
  test('expects the members of both, and both are counted in their own figures', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open(together, agreed);
    await meetings.scan(who.wang, activityId);
    await meetings.scan(who.sister, activityId);

    const detail = await asks.answer(who.sister, 'activity.detail', { activityId });
    expect(detail).toMatchObject({ joint: true, expectsMe: true, runsIt: false, mine: { state: 'present' } });
    expect(detail.counts).toMatchObject({ expected: ON_ROLL - 1 + SISTERS, arrived: 2 });
    expect(detail.branches.map(({ name, counts }) => [name, counts.arrived, counts.expected])).toEqual([
      [tree.branch.name, 1, ON_ROLL - 1],
      [tree.sisterBranch.name, 1, SISTERS],
    ]);

    // A meeting counts as held once its check-in has ended.
    const themeDay = async () =>
      (await asks.answer(who.sisterSecretary, 'summary.branch', {})).due.find(
        ({ kind }) => kind === 'themeDay',
      );
    expect(await themeDay()).toMatchObject({ held: false });
    await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(await themeDay()).toMatchObject({
      held: true,
      arrived: 1,
      expected: 3,
    });
    const { items } = await asks.answer(who.sister, 'activity.list', {});
    expect(items.map((item) => item.activityId)).toContain(activityId);
  });

  test("shows each secretary their own branch's people, and lets each enter only those", async () => {
    const { asks } = meetings;
    const activityId = await meetings.open(together, agreed);
    const seenBy = async (openid: string) =>
      (await asks.answer(openid, 'activity.attendance', { activityId })).people.map(
        ({ memberId }) => memberId,
      );
    expect(await seenBy(who.sisterSecretary)).toEqual(['sister', 'sisterSecretary', 'township'].sort());
    expect(await seenBy(who.secretary)).not.toContain('sister');
    expect(await seenBy(who.township)).toEqual(expect.arrayContaining(['sister', 'wang']));

    const enter = (openid: string, memberId: string) => ({
      openid,
      input: { activityId, memberIds: [memberId], state: 'present' as const },
    });
    const theirs = enter(who.sisterSecretary, 'sister');
    expect(await asks.answer(theirs.openid, 'activity.enter', theirs.input)).toMatchObject({ entered: 1 });
    for (const { openid, input } of [enter(who.sisterSecretary, 'wang'), enter(who.secretary, 'sister')]) {
      expect(await asks.refusal(openid, 'activity.enter', input)).toEqual({ code: 'activity.notOnRoll' });
    }
    const corrects = { activityId, memberIds: ['sister'], state: 'absent' as const };
    expect(await asks.refusal(who.secretary, 'activity.enter', corrects)).toEqual({
      code: 'activity.notOnRoll',
    });
  });

  test('is run by the host alone, and ending it leaves nobody without a record', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open(together, agreed);
    for (const name of ['activity.open', 'activity.code', 'activity.undoOpen', 'activity.close'] as const) {
      expect(await asks.refusal(who.sisterSecretary, name, { activityId })).toEqual({
        code: 'call.notAllowed',
      });
    }
    const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ absent: ON_ROLL - 1 + SISTERS, excused: 1, open: 0 });
    const { people } = await asks.answer(who.sisterSecretary, 'activity.attendance', { activityId });
    expect(people.map(({ state }) => state)).toEqual(['absent', 'absent', 'absent']);
  });

  test("leave is asked of one's own secretary", async () => {
    const { asks } = meetings;
    const activityId = await meetings.plan(together, agreed);
    await asks.answer(who.sister, 'activity.askLeave', { activityId, kind: 'sick' });
    const waiting = async (openid: string) =>
      (await asks.answer(openid, 'activity.leaveRequests', {})).items.filter(
        (one) => one.activityId === activityId,
      );
    expect(await waiting(who.secretary)).toEqual([]);
    expect(await waiting(who.sisterSecretary)).toHaveLength(1);
    const decision = { activityId, memberId: 'sister', approve: true };
    expect(await asks.refusal(who.secretary, 'activity.decideLeave', decision)).toEqual({
      code: 'call.notAllowed',
    });
    await asks.answer(who.sisterSecretary, 'activity.decideLeave', decision);
    expect((await asks.answer(who.sister, 'activity.detail', { activityId })).mine).toMatchObject({
      state: 'leave',
    });
  });

  test('waits for the other secretary to say yes, and then waits no more', async () => {
    const { asks } = meetings;
    const activityId = await meetings.plan(together);
    const waits = async (openid: string) =>
      (await asks.answer(openid, 'summary.home', {})).todo.some(
        ({ what, id }) => what === 'jointActivity' && id === activityId,
      );
    expect(await Promise.all([who.sisterSecretary, who.secretary, who.sister].map(waits))).toEqual([
      true,
      false,
      false,
    ]);
    const agreedOf = async (openid: string) => {
      const { branches, decidesFor } = await asks.answer(openid, 'activity.detail', { activityId });
      return [...branches.map((one) => one.agreed), decidesFor?.agreed ?? null];
    };
    expect(await agreedOf(who.sisterSecretary)).toEqual([true, false, false]);
    for (let times = 0; times < 2; times++) {
      expect(await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId })).toEqual({
        agreed: true,
      });
    }
    expect(await waits(who.sisterSecretary)).toBe(false);
    expect(await agreedOf(who.secretary)).toEqual([true, true, null]);
    for (const openid of [who.secretary, who.sister, who.township, who.citizen]) {
      for (const [name, input] of [
        ['activity.agreeJoint', { activityId }],
        ['activity.leaveJoint', { activityId, reason: '不去' }],
      ] as const) {
        expect(await asks.refusal(openid, name, input)).toEqual({ code: 'call.notAllowed' });
      }
    }
  });

  test('that a branch leaves goes on without it: nobody of it is expected, and both sides are told', async () => {
    const { asks } = meetings;
    const yearOf = async (openid: string) => (await asks.answer(openid, 'summary.home', {})).year;
    const yearBefore = await yearOf(who.sister);
    const activityId = await meetings.plan(together, agreed);
    await asks.answer(who.sister, 'activity.askLeave', { activityId, kind: 'sick' });
    await asks.answer(who.sisterSecretary, 'activity.decideLeave', {
      activityId,
      memberId: 'sister',
      approve: true,
    });
    const leave = () =>
      asks.answer(
        who.sisterSecretary,
        'activity.leaveJoint',
        { activityId, reason: '当天要防汛' },
        { requestId: 'leaves' },
      );
    expect(await leave()).toEqual({ left: true });
    expect(await leave()).toEqual({ left: true });

    const detail = await asks.answer(who.secretary, 'activity.detail', { activityId });
    expect(detail).toMatchObject({
      joint: false,
      counts: { expected: ON_ROLL - 1, leave: 0, excused: 1 },
      branches: [{ name: tree.branch.name }],
      withdrawals: [{ branchName: tree.sisterBranch.name, reason: '当天要防汛' }],
    });
    expect(await asks.refusal(who.sister, 'activity.detail', { activityId })).toEqual({
      code: 'activity.notYours',
    });
    expect(await yearOf(who.sister)).toEqual(yearBefore);
    const told = async (openid: string) =>
      (await asks.answer(openid, 'message.list', {})).items.filter(
        ({ what, about }) => what === 'branchLeft' && about?.id === activityId,
      );
    for (const openid of [who.secretary, who.deputy, who.sister]) expect(await told(openid)).toHaveLength(1);
    expect(await told(who.wang)).toEqual([]);
    expect(await told(who.sisterSecretary)).toEqual([]);

    await meetings.openIt(activityId);
    await meetings.scan(who.wang, activityId);
    expect(await asks.refusal(who.sister, 'activity.checkIn', { code: codeOf(activityId) })).toEqual({
      code: 'activity.otherBranch',
    });
    const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ expected: ON_ROLL - 1, absent: ON_ROLL - 2 });
  });

  test('cannot be left once its check-in has begun', async () => {
    const { asks } = meetings;
    const activityId = await meetings.open(together, agreed);
    expect(
      await asks.refusal(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '不去' }),
    ).toEqual({ code: 'activity.startedAlready' });
  });

  test('of opening and leaving at the same moment one is refused', async () => {
    const { asks, cloud } = meetings;
    const activityId = await meetings.plan(together, agreed);
    const [, left] = await Promise.all([
      asks.answer(who.secretary, 'activity.open', { activityId }),
      cloud.call(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '不去' }),
    ]);
    const { branches } = await asks.answer(who.secretary, 'activity.detail', { activityId });
    expect(branches).toHaveLength(left.envelope.ok ? 1 : 2);
    if (!left.envelope.ok) expect(left.envelope.error.code).toBe('activity.startedAlready');
  });

  test('with a branch that is not there is refused', async () => {
    const plan = {
      title: '主题党日',
      startsAt: new Date().toISOString(),
      place: '会议室',
      withBranchIds: ['nowhere'],
    };
    expect(await meetings.asks.refusal(who.secretary, 'activity.create', plan)).toEqual({
      code: 'organization.unknown',
    });
  });
});

test('a draft is seen and touched by the committee alone', async () => {
  const { asks } = meetings;
  expect(await asks.refusal(who.wang, 'activity.detail', { activityId: 'DRAFT' })).toEqual({
    code: 'activity.unknown',
  });
  const { items } = await asks.answer(who.wang, 'activity.list', {});
  expect(items.map(({ activityId }) => activityId)).not.toContain('DRAFT');
  expect(await asks.answer(who.deputy, 'activity.detail', { activityId: 'DRAFT' })).toMatchObject({
    state: 'draft',
  });
  expect(await asks.refusal(who.secretary, 'activity.code', { activityId: 'DRAFT' })).toEqual({
    code: 'activity.notAnnounced',
  });
  expect(await asks.refusal(who.wang, 'activity.checkIn', { code: codeOf('DRAFT') })).toEqual({
    code: 'activity.notOpen',
  });
  expect(await asks.refusal(who.wang, 'activity.answer', { activityId: 'DRAFT', coming: true })).toEqual({
    code: 'activity.unknown',
  });
});

test('what is filed changes no more', async () => {
  const { asks } = meetings;
  const enter = { activityId: 'FILED', memberIds: ['wang'], state: 'present' as const, reason: '漏记' };
  expect(await asks.refusal(who.secretary, 'activity.enter', enter)).toEqual({ code: 'activity.filed' });
  expect(await asks.refusal(who.secretary, 'activity.close', { activityId: 'FILED' })).toEqual({
    code: 'activity.filed',
  });
  expect(await asks.refusal(who.wang, 'activity.checkIn', { code: codeOf('FILED') })).toEqual({
    code: 'activity.closed',
  });
});

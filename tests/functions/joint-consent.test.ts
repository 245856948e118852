/** What a branch's own invitation opens of another: nothing before its secretary agreed, and nothing after they left. */
import type { ActivityRecord, AttendanceRecord } from '../../server/records/activity';
import { activityRow } from '../support/activity-row';
import { TEST_KEYS } from '../support/cloud';
import { codeOf, type Meetings, meetingRows, ON_ROLL, startMeetingCloud, who } from '../support/meeting';
import { accountsOf, openidOf, person, tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud(
    {},
    { environment: { ...TEST_KEYS, DAOZHIBU_INVITATIONS_A_DAY: '300' } },
  );
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const sisters = tree.sisterBranch._id;
const together = { withBranchIds: [sisters] };
const ofSisters = ['sister', 'sisterSecretary', 'township'];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const dueOn = inDays(7).slice(0, 10);

async function rowsOf<Row>(
  collection: string,
  query: Record<string, string>,
  cloud = meetings,
): Promise<Row[]> {
  const { result } = await cloud.cloud.cloud.backend.engine.find(collection, { query });
  return result as unknown as Row[];
}
const inboxOf = async (openid: string, activityId: string) =>
  (await asks.answer(openid, 'message.list', {})).items
    .filter(({ about }) => about?.id === activityId)
    .map(({ what }) => what);
const listOf = async (openid: string) =>
  (await asks.answer(openid, 'activity.list', {})).items.map(({ activityId }) => activityId);
const monthOf = async (openid: string) =>
  (
    await asks.answer(openid, 'activity.calendar', {
      month: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7),
    })
  ).items.map(({ activityId }) => activityId);
const waits = async (openid: string, activityId: string) =>
  (await asks.answer(openid, 'summary.home', {})).todo
    .filter(({ id }) => id === activityId)
    .map(({ what }) => what);
const ownersOf = async (activityId: string) =>
  (await asks.answer(who.secretary, 'activity.minutes', { activityId })).owners.map(
    ({ memberId }) => memberId,
  );
const detailOf = (activityId: string, openid: string = who.secretary) =>
  asks.answer(openid, 'activity.detail', { activityId });

describe('A2: the names of another branch', () => {
  test.each([
    ['a draft', true],
    ['an announced one', false],
  ])('%s gives none before it agreed', async (_which, draft) => {
    const activityId = await meetings.plan({ withBranchIds: [sisters, tree.farBranch._id], draft });
    const owners = await ownersOf(activityId);
    expect(owners).toHaveLength(ON_ROLL);
    expect(owners).not.toEqual(expect.arrayContaining(['sister']));
    expect(owners).not.toContain('otherCounty');
    const answers = await Promise.all(
      (['activity.detail', 'activity.attendance', 'activity.minutes'] as const).map((name) =>
        asks.answer(who.secretary, name, { activityId }),
      ),
    );
    expect(JSON.stringify(answers)).not.toMatch(/党员(sister|township|otherCounty)/);
  });

  test('they come with its word, and go with it', async () => {
    const activityId = await meetings.plan(together, [who.sisterSecretary]);
    expect(await ownersOf(activityId)).toEqual(expect.arrayContaining(ofSisters));
    await asks.answer(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '防汛' });
    expect(await ownersOf(activityId)).toHaveLength(ON_ROLL);
  });
});

describe('A3: a task for somebody of another branch', () => {
  test('is refused in a draft, as every task is: nobody could open what it is about', async () => {
    const activityId = await meetings.plan({ ...together, draft: true });
    for (const ownerId of ['sister', 'wang']) {
      const task = { activityId, text: '请到杏花支部交材料', ownerId, dueOn };
      expect(await asks.refusal(who.secretary, 'activity.addResolution', task)).toEqual({
        code: 'activity.notAnnounced',
      });
    }
    expect(await rowsOf('resolutions', { activityId })).toEqual([]);
  });

  test('is refused before it agreed, also one that is handed on', async () => {
    const activityId = await meetings.plan(together);
    const task = { activityId, text: '请到杏花支部交材料', ownerId: 'sister', dueOn };
    expect(await asks.refusal(who.secretary, 'activity.addResolution', task)).toEqual({
      code: 'activity.notOnRoll',
    });
    const own = await asks.answer(who.secretary, 'activity.addResolution', { ...task, ownerId: 'wang' });
    const handedOn = { ...own, ownerId: 'sister' };
    expect(await asks.refusal(who.secretary, 'activity.changeResolution', handedOn)).toEqual({
      code: 'activity.notOnRoll',
    });
    expect(await waits(who.sister, own.resolutionId)).toEqual([]);
    await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
    await asks.answer(who.secretary, 'activity.changeResolution', handedOn);
    expect(await waits(who.sister, own.resolutionId)).toEqual(['resolution']);
  });
});

describe('A4: who has not agreed', () => {
  test('is not expected, gets no record and no hours when the check-in ends', async () => {
    const before = await Promise.all(
      ofSisters.map((id) => rowsOf<AttendanceRecord>('attendances', { memberId: id })),
    );
    const activityId = await meetings.open({ ...together, creditHours: 8 });
    expect((await detailOf(activityId)).counts).toMatchObject({ expected: ON_ROLL - 1 });
    const { counts } = await asks.answer(who.secretary, 'activity.close', { activityId });
    expect(counts).toMatchObject({ expected: ON_ROLL - 1, absent: ON_ROLL - 1 });
    const after = await Promise.all(
      ofSisters.map((id) => rowsOf<AttendanceRecord>('attendances', { memberId: id })),
    );
    expect(after).toEqual(before);
    const rows = await rowsOf<AttendanceRecord>('attendances', { activityId });
    expect(new Set(rows.map(({ branchId }) => branchId))).toEqual(new Set([tree.branch._id]));
    expect((await detailOf(activityId)).branches).toMatchObject([
      { branchId: tree.branch._id, agreed: true },
      { branchId: sisters, agreed: false, counts: { expected: 0, open: 0 } },
    ]);
    // Too late to say yes: what ended without them stays so.
    for (const [name, input] of [
      ['activity.agreeJoint', { activityId }],
      ['activity.leaveJoint', { activityId, reason: '没有同意' }],
    ] as const) {
      expect(await asks.refusal(who.sisterSecretary, name, input)).toEqual({ code: 'activity.closed' });
    }
  });

  test('is told by the code that their secretary has not agreed; once they have, the next scan counts', async () => {
    const activityId = await meetings.open({ ...together, creditHours: 2 });
    const scans = [
      ['activity.checkIn', { code: codeOf(activityId) }],
      ['activity.checkInByPoster', { activityId }],
    ] as const;
    for (const [name, input] of scans) {
      expect(await asks.refusal(who.sister, name, input)).toEqual({ code: 'activity.notYetAgreed' });
      expect(await asks.refusal(who.otherCounty, name, input)).toEqual({ code: 'activity.otherBranch' });
    }
    const enters = { activityId, memberIds: ['sister'], state: 'present' as const };
    expect(await asks.refusal(who.sisterSecretary, 'activity.enter', enters)).toMatchObject({
      code: 'call.notAllowed',
    });

    await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
    expect((await detailOf(activityId)).counts).toMatchObject({ expected: ON_ROLL - 1 + ofSisters.length });
    await meetings.scan(who.sister, activityId);
    // Nobody is worse off for not scanning.
    const { entered } = await asks.answer(who.sisterSecretary, 'activity.enter', {
      ...enters,
      memberIds: ['township'],
    });
    expect(entered).toBe(1);
    await asks.answer(who.secretary, 'activity.close', { activityId });
    const rows = await rowsOf<AttendanceRecord>('attendances', { activityId, branchId: sisters });
    expect(new Map(rows.map((row) => [row.memberId, row.state]))).toEqual(
      new Map([
        ['sister', 'present'],
        ['township', 'present'],
        ['sisterSecretary', 'absent'],
      ]),
    );
  });

  test('says nothing of coming, and nobody above it looks', async () => {
    const activityId = await meetings.plan({ withBranchIds: [tree.farBranch._id] });
    expect(await asks.refusal(who.otherCounty, 'activity.attendance', { activityId })).toBeDefined();
    for (const name of ['activity.answer', 'activity.askLeave'] as const) {
      const input =
        name === 'activity.answer' ? { activityId, coming: true } : { activityId, kind: 'work' as const };
      expect((await meetings.cloud.call(who.otherCounty, name, input)).envelope).toMatchObject({ ok: false });
    }
    expect(await rowsOf('answers', { activityId })).toEqual([]);
  });

  test.each([3, 4, 5, 6])(
    'of ending, held up before request %d, and agreeing: whoever is in when it ends has a record, and nobody else',
    async (write) => {
      const activityId = await meetings.open(together);
      const held = await meetings.heldUp(who.secretary, 'activity.close', { activityId }, { write });
      const agreed = await meetings.cloud.call(who.sisterSecretary, 'activity.agreeJoint', { activityId });
      expect(await held.done()).toMatchObject({ ok: true });
      const [activity] = await rowsOf<ActivityRecord>('activities', { _id: activityId });
      const rows = await rowsOf<AttendanceRecord>('attendances', { activityId, branchId: sisters });
      expect(activity?.branchIds.includes(sisters)).toBe(agreed.envelope.ok);
      expect(rows).toHaveLength(agreed.envelope.ok ? ofSisters.length : 0);
    },
  );
});

describe('who is told', () => {
  test('of a draft nobody of another branch learns', async () => {
    const activityId = await meetings.plan({ ...together, draft: true });
    for (const openid of [who.sisterSecretary, who.sister]) {
      expect(await inboxOf(openid, activityId)).toEqual([]);
      expect(await waits(openid, activityId)).toEqual([]);
      expect(await listOf(openid)).not.toContain(activityId);
      expect(await monthOf(openid)).not.toContain(activityId);
      for (const [name, input] of [
        ['activity.detail', { activityId }],
        ['activity.agreeJoint', { activityId }],
        ['activity.leaveJoint', { activityId, reason: '不' }],
      ] as const) {
        expect(await asks.refusal(openid, name, input)).toEqual({ code: 'activity.unknown' });
      }
    }
  });

  test('until it agreed only those who lead it, then its members, each once', async () => {
    const activityId = await meetings.plan({ ...together, draft: true, startsAt: new Date().toISOString() });
    await asks.answer(who.secretary, 'activity.announce', { activityId });
    expect(await inboxOf(who.sisterSecretary, activityId)).toEqual(['jointAsked']);
    expect(await inboxOf(who.sister, activityId)).toEqual([]);
    expect(await waits(who.sisterSecretary, activityId)).toEqual(['jointActivity']);
    expect(await waits(who.sister, activityId)).toEqual([]);
    expect([await listOf(who.sisterSecretary), await monthOf(who.sisterSecretary)]).toEqual([
      expect.arrayContaining([activityId]),
      expect.arrayContaining([activityId]),
    ]);
    expect([await listOf(who.sister), await monthOf(who.sister)]).toEqual([
      expect.not.arrayContaining([activityId]),
      expect.not.arrayContaining([activityId]),
    ]);
    expect(await detailOf(activityId, who.sisterSecretary)).toMatchObject({
      ...{ onlyAsked: true, runsIt: false, recordsIt: false, expectsMe: false, answers: null, joint: true },
      decidesFor: { branchId: sisters, agreed: false },
    });
    expect((await meetings.cloud.call(who.sister, 'activity.detail', { activityId })).envelope.ok).toBe(
      false,
    );

    const { changedAt } = await detailOf(activityId);
    const moved = { activityId, seenAt: changedAt, place: '礼堂' };
    await asks.answer(who.secretary, 'activity.change', moved);
    expect(await inboxOf(who.sisterSecretary, activityId)).toEqual(['activityChanged', 'jointAsked']);
    expect(await inboxOf(who.sister, activityId)).toEqual([]);

    for (let times = 0; times < 2; times++) {
      await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
    }
    expect(await inboxOf(who.sister, activityId)).toEqual(['activityAnnounced']);
    expect(await inboxOf(who.secretary, activityId)).toEqual(['branchAgreed']);
    expect(await inboxOf(who.deputy, activityId)).toContain('branchAgreed');
    expect(await detailOf(activityId, who.sister)).not.toHaveProperty('onlyAsked');
    await asks.answer(who.secretary, 'activity.cancel', { activityId, reason: '下雪' });
    expect(await inboxOf(who.sister, activityId)).toEqual(['activityCancelled', 'activityAnnounced']);
  });

  test('called off before it answered, those who lead it are told, and nothing waits', async () => {
    const activityId = await meetings.plan(together);
    await asks.answer(who.secretary, 'activity.cancel', { activityId, reason: '下雪' });
    expect(await inboxOf(who.sisterSecretary, activityId)).toEqual(['activityCancelled', 'jointAsked']);
    expect(await inboxOf(who.sister, activityId)).toEqual([]);
    expect(await waits(who.sisterSecretary, activityId)).toEqual([]);
    expect(await listOf(who.sisterSecretary)).not.toContain(activityId);
    const input = { activityId };
    expect(await asks.refusal(who.sisterSecretary, 'activity.agreeJoint', input)).toEqual({
      code: 'activity.cancelled',
    });
  });

  test('a meeting that is noted down after its day asks all the same', async () => {
    const activityId = await meetings.plan({ ...together, startsAt: inDays(-3) });
    expect(await inboxOf(who.sisterSecretary, activityId)).toEqual(['jointAsked']);
    expect(await inboxOf(who.wang, activityId)).toEqual([]);
  });

  test('the host that goes on without a branch tells those who had been told', async () => {
    const withdraw = async (activityId: string) => {
      const { changedAt: seenAt } = await detailOf(activityId);
      await asks.answer(who.secretary, 'activity.change', { activityId, seenAt, withBranchIds: [] });
    };
    const asked = await meetings.plan(together);
    await withdraw(asked);
    expect(await inboxOf(who.sisterSecretary, asked)).toEqual(['branchDropped', 'jointAsked']);
    expect(await inboxOf(who.sister, asked)).toEqual([]);
    expect(
      await asks.refusal(who.sisterSecretary, 'activity.agreeJoint', { activityId: asked }),
    ).toBeDefined();

    const agreed = await meetings.plan(together, [who.sisterSecretary]);
    await withdraw(agreed);
    expect(await inboxOf(who.sister, agreed)).toEqual(['branchDropped', 'activityAnnounced']);
    expect((await detailOf(agreed)).branches).toHaveLength(1);
  });
});

describe('A13: who left', () => {
  const put = async (activityId: string) => {
    const { changedAt: seenAt } = await detailOf(activityId);
    return { activityId, seenAt, ...together };
  };

  test('is asked again, takes part only with their word, and finds what had been recorded', async () => {
    const activityId = await meetings.plan(together, [who.sisterSecretary]);
    await asks.answer(who.sister, 'activity.askLeave', { activityId, kind: 'sick' });
    const grant = { activityId, memberId: 'sister', approve: true };
    await asks.answer(who.sisterSecretary, 'activity.decideLeave', grant);
    for (let times = 1; times <= 3; times++) {
      await asks.answer(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '防汛' });
      await asks.answer(who.secretary, 'activity.change', await put(activityId));
      const detail = await detailOf(activityId);
      expect(detail.branches.map(({ agreed }) => agreed)).toEqual([true, false]);
      expect(detail.counts).toMatchObject({ expected: ON_ROLL - 1 });
      const asked = (await inboxOf(who.sisterSecretary, activityId)).filter((what) => what === 'jointAsked');
      expect(asked).toHaveLength(times + 1);
      const told = (await inboxOf(who.sister, activityId)).filter((what) => what === 'activityAnnounced');
      expect(told).toHaveLength(times);
      await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
      expect((await detailOf(activityId, who.sister)).mine).toMatchObject({ state: 'leave' });
    }
  });

  test('who said no is not asked again for the same, and may still change their mind', async () => {
    const activityId = await meetings.plan(together);
    await asks.answer(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '那天有会' });
    await asks.answer(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '再说一遍' });
    expect((await inboxOf(who.deputy, activityId)).filter((what) => what === 'branchLeft')).toHaveLength(1);
    expect(await inboxOf(who.sister, activityId)).toEqual([]);
    expect((await detailOf(activityId)).withdrawals).toMatchObject([{ reason: '那天有会' }]);
    expect(await asks.refusal(who.secretary, 'activity.change', await put(activityId))).toEqual({
      code: 'activity.branchDeclined',
      params: { branch: tree.sisterBranch.name },
    });
    expect(await waits(who.sisterSecretary, activityId)).toEqual([]);
    expect(await listOf(who.sisterSecretary)).not.toContain(activityId);
    expect((await detailOf(activityId, who.sisterSecretary)).decidesFor).toEqual({
      ...{ branchId: sisters, agreed: false, declined: true },
    });
    await asks.answer(who.sisterSecretary, 'activity.agreeJoint', { activityId });
    expect((await detailOf(activityId)).branches.map(({ agreed }) => agreed)).toEqual([true, true]);
    expect(await inboxOf(who.sister, activityId)).toEqual(['activityAnnounced']);
  });

  test('may be said no to while the check-in is open: nobody of it was expected', async () => {
    const activityId = await meetings.open(together);
    await asks.answer(who.sisterSecretary, 'activity.leaveJoint', { activityId, reason: '没有同意' });
    expect((await detailOf(activityId)).branches).toHaveLength(1);
  });
});

test('what was planned jointly before counts as it stands: a branch that is listed takes part', async () => {
  const old = await startMeetingCloud({
    activities: [activityRow('OLD', { branchIds: [tree.branch._id, sisters], state: 'announced' })],
  });
  const { counts } = await old.asks.answer(who.secretary, 'activity.detail', { activityId: 'OLD' });
  expect(counts.expected).toBe(ON_ROLL - 1 + ofSisters.length);
  await old.close();
});

test('one call says no for one branch: its id with another branch is refused, and said again it is done', async () => {
  const { members, ...rows } = meetingRows();
  const { sisterBranch, farBranch } = tree;
  const both = person('both', {
    branch: sisterBranch,
    offices: [
      ['secretary', sisterBranch],
      ['secretary', farBranch],
    ],
  });
  const people = [...members, both];
  const own = await startMeetingCloud({ ...rows, members: people, accounts: accountsOf(people) });
  try {
    const withBranchIds = [sisterBranch._id, farBranch._id];
    const activityId = await own.plan({ startsAt: inDays(3), withBranchIds });
    const says = async (more: object) => {
      const input = { activityId, reason: '防汛', ...more };
      const options = { requestId: 'once' };
      const { envelope } = await own.cloud.call(openidOf('both'), 'activity.leaveJoint', input, options);
      return envelope.ok ? 'ok' : envelope.error.code;
    };
    expect(await says({ branchId: sisterBranch._id })).toBe('ok');
    expect(await says({ branchId: farBranch._id })).toBe('call.requestReused');
    expect(await says({ branchId: sisterBranch._id })).toBe('ok');
    expect(await says({})).toBe('ok');
    const { branches } = await own.asks.answer(who.secretary, 'activity.detail', { activityId });
    expect(branches.map(({ branchId }) => branchId)).toEqual([tree.branch._id, farBranch._id]);
  } finally {
    await own.close();
  }
});

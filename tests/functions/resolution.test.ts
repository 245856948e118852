import { dayOf, daysAfter } from '../../server/kernel/time/clock';
import type { ResolutionRecord } from '../../server/records/resolution';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { activity } from '../support/year';

const FILED = 'filed-activity';
const OF_FILED = 'resolution-of-filed';
const inDays = (days: number) => daysAfter(dayOf(NOON), days);

const filed: ResolutionRecord = {
  _id: OF_FILED,
  activityId: FILED,
  branchId: tree.branch._id,
  text: '走访独居老人',
  ownerId: 'li',
  ownerName: '党员li',
  dueOn: inDays(-2),
  state: 'open',
  note: '',
  closedBy: null,
  closedAt: null,
  version: 1,
  history: [],
  requestId: '',
  addedBy: 'secretary',
  addedAt: NOON,
  updatedAt: NOON,
};

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [activity(FILED, tree.branch._id, '2026-10', { state: 'filed' })],
    resolutions: [filed],
  });
  meetings.cloud.setTime(NOON);
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const add = async (activityId: string, over: { ownerId?: string; dueOn?: string; text?: string } = {}) => {
  const input = { activityId, text: '给 7 号楼换灯', ownerId: 'wang', dueOn: inDays(7), ...over };
  return (await asks.answer(who.secretary, 'activity.addResolution', input)).resolutionId;
};
const linesOf = async (activityId: string) =>
  (await asks.answer(who.secretary, 'activity.minutes', { activityId })).resolutions;
const mine = async (openid: string, state: 'open' | 'closed' = 'open') =>
  (await asks.answer(openid, 'activity.resolutions', { state })).items;

describe('what was resolved', () => {
  test('is noted with owner and day, seen by the owner, and closed with a note', async () => {
    const activityId = await meetings.open({ title: '换灯会' });
    const resolutionId = await add(activityId);
    expect(await linesOf(activityId)).toMatchObject([
      { resolutionId, text: '给 7 号楼换灯', ownerName: '党员wang', dueOn: inDays(7), state: 'open' },
    ]);
    const own = (await mine(who.wang)).filter((one) => one.resolutionId === resolutionId);
    expect(own).toMatchObject([{ activityTitle: '换灯会', mayClose: true }]);
    await asks.answer(who.wang, 'activity.closeResolution', { resolutionId, note: '换好了，六户都亮' });
    expect(await linesOf(activityId)).toMatchObject([{ state: 'closed', note: '换好了，六户都亮' }]);
    expect((await mine(who.wang)).map((one) => one.resolutionId)).not.toContain(resolutionId);
    expect((await mine(who.wang, 'closed')).map((one) => one.resolutionId)).toContain(resolutionId);
  });

  test('waits on the owner’s home page, the soonest due first, and leaves it when it is done', async () => {
    const activityId = await meetings.open();
    const later = await add(activityId, { ownerId: 'deputy', dueOn: inDays(9), text: '后办的' });
    const sooner = await add(activityId, { ownerId: 'deputy', dueOn: inDays(1), text: '先办的' });
    const waiting = async () => {
      const { todo } = await asks.answer(who.deputy, 'summary.home', {});
      return todo.filter(({ what }) => what === 'resolution');
    };
    expect(await waiting()).toMatchObject([
      { id: sooner, title: '先办的', dueOn: inDays(1) },
      { id: later, title: '后办的', dueOn: inDays(9) },
    ]);
    await asks.answer(who.deputy, 'activity.closeResolution', { resolutionId: sooner, note: '办了' });
    expect(await waiting()).toMatchObject([{ id: later }]);
  });

  test('is one, however often the same call is sent', async () => {
    const activityId = await meetings.open();
    const input = { activityId, text: '一次', ownerId: 'wang', dueOn: inDays(3) };
    const options = { requestId: 'same-resolution' };
    const sent = [1, 2].map(() => asks.answer(who.secretary, 'activity.addResolution', input, options));
    const [one, other] = await Promise.all(sent);
    expect(one).toEqual(other);
    expect(await linesOf(activityId)).toHaveLength(1);
  });

  test.each([
    ['somebody of another branch', { ownerId: 'sister' }, 'activity.notOnRoll'],
    ['somebody who has left', { ownerId: 'left' }, 'activity.notOnRoll'],
    ['nobody known', { ownerId: 'nobody' }, 'activity.notOnRoll'],
    ['a day that has passed', { dueOn: inDays(-1) }, 'activity.dueInPast'],
    ['a day years ahead', { dueOn: inDays(731) }, 'activity.dueTooLate'],
  ])('is not given to %s', async (_name, over, code) => {
    const activityId = await meetings.open();
    const input = { activityId, text: '办', ownerId: 'wang', dueOn: inDays(1), ...over };
    expect(await asks.refusal(who.secretary, 'activity.addResolution', input)).toEqual({ code });
  });

  test('may be given to a member of any branch that takes part', async () => {
    const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
    const resolutionId = await add(activityId, { ownerId: 'sister' });
    expect(await mine(who.sister)).toMatchObject([{ resolutionId, mayClose: true }]);
  });

  test('is at most twenty of one meeting', async () => {
    const activityId = await meetings.open();
    for (let count = 0; count < 20; count++) await add(activityId, { text: `第 ${count + 1} 项` });
    const input = { activityId, text: '多了', ownerId: 'wang', dueOn: inDays(1) };
    expect(await asks.refusal(who.secretary, 'activity.addResolution', input)).toEqual({
      code: 'activity.tooManyResolutions',
      params: { most: 20 },
    });
  });
});

describe('changing it', () => {
  test('words, owner and day, with what it said before kept', async () => {
    const activityId = await meetings.open();
    const resolutionId = await add(activityId);
    const change = {
      resolutionId,
      text: '给 9 号楼换灯',
      ownerId: 'li',
      dueOn: inDays(10),
      reason: '记错了楼',
    };
    await asks.answer(who.deputy, 'activity.changeResolution', change);
    expect(await linesOf(activityId)).toMatchObject([
      { text: '给 9 号楼换灯', ownerName: '党员li', dueOn: inDays(10), moved: 1, movedBecause: '记错了楼' },
    ]);
  });

  test('by two at the same moment is done by one, and the other is told to look again', async () => {
    const activityId = await meetings.open();
    const resolutionId = await add(activityId);
    const both = await Promise.allSettled(
      [who.secretary, who.deputy].map((openid, at) =>
        asks.answer(openid, 'activity.changeResolution', { resolutionId, dueOn: inDays(20 + at) }),
      ),
    );
    const done = both.filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBeGreaterThan(0);
    const [line] = await linesOf(activityId);
    expect(line?.moved).toBe(done.length);
  });

  test('once filed moves the day alone, with a reason; closing goes on as before', async () => {
    const refusal = (input: object) =>
      asks.refusal(who.secretary, 'activity.changeResolution', { resolutionId: OF_FILED, ...input });
    expect(await refusal({ text: '改写' })).toEqual({ code: 'activity.filed' });
    expect(await refusal({ ownerId: 'wang', reason: '换人' })).toEqual({ code: 'activity.filed' });
    expect(await refusal({ dueOn: inDays(5) })).toEqual({ code: 'activity.resolutionReasonNeeded' });
    const moved = { resolutionId: OF_FILED, dueOn: inDays(5), reason: '下雪，路不通' };
    await asks.answer(who.secretary, 'activity.changeResolution', moved);
    expect(await linesOf(FILED)).toMatchObject([
      { dueOn: inDays(5), moved: 1, movedBecause: '下雪，路不通' },
    ]);
    const late = { activityId: FILED, text: '新加', ownerId: 'wang', dueOn: inDays(1) };
    expect(await asks.refusal(who.secretary, 'activity.addResolution', late)).toEqual({
      code: 'activity.filed',
    });
    await asks.answer(who.li, 'activity.closeResolution', { resolutionId: OF_FILED, note: '都走访了' });
    expect(await linesOf(FILED)).toMatchObject([{ state: 'closed', text: '走访独居老人' }]);
  });
});

describe('closing it', () => {
  test('needs a note, and is done once: the same call again is that one, another is told', async () => {
    const resolutionId = await add(await meetings.open());
    expect(
      await asks.refusal(who.wang, 'activity.closeResolution', { resolutionId, note: ' ' }),
    ).toMatchObject({ code: 'call.badInput', fields: { note: 'tooShort' } });
    const input = { resolutionId, note: '办好了' };
    for (let time = 0; time < 2; time++) {
      await asks.answer(who.wang, 'activity.closeResolution', input, { requestId: 'same-close' });
    }
    expect(await asks.refusal(who.secretary, 'activity.closeResolution', input)).toEqual({
      code: 'activity.resolutionClosed',
    });
    expect(
      await asks.refusal(who.secretary, 'activity.changeResolution', { resolutionId, dueOn: inDays(9) }),
    ).toEqual({ code: 'activity.resolutionClosed' });
  });
});

describe('who may', () => {
  test('add and change: those who lead the host; close: they and the owner', async () => {
    const activityId = await meetings.open();
    const resolutionId = await add(activityId);
    const others = [who.li, who.sisterSecretary, who.township, who.citizen];
    const notAllowed = { code: 'call.notAllowed' };
    for (const openid of others) {
      const close = { resolutionId, note: '办了' };
      expect(await asks.refusal(openid, 'activity.closeResolution', close)).toEqual(notAllowed);
    }
    for (const openid of [who.wang, ...others]) {
      const text = { activityId, text: '加', ownerId: 'wang', dueOn: inDays(1) };
      expect(await asks.refusal(openid, 'activity.addResolution', text)).toEqual(notAllowed);
      const change = { resolutionId, dueOn: inDays(9) };
      expect(await asks.refusal(openid, 'activity.changeResolution', change)).toEqual(notAllowed);
    }
    const unknown = { resolutionId: 'nowhere', note: '办了' };
    expect(await asks.refusal(who.wang, 'activity.closeResolution', unknown)).toEqual({
      code: 'activity.resolutionUnknown',
    });
  });

  test("a branch's list is for those who lead it and are above; one's own for each", async () => {
    const input = { branchId: tree.branch._id };
    for (const openid of [who.secretary, who.deputy, who.township]) {
      const { items } = await asks.answer(openid, 'activity.resolutions', input);
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ mayClose }) => mayClose === (openid !== who.township))).toBe(true);
    }
    for (const openid of [who.wang, who.sisterSecretary, who.otherCounty]) {
      expect(await asks.refusal(openid, 'activity.resolutions', input)).toEqual({ code: 'call.notAllowed' });
    }
    expect(await asks.refusal(who.citizen, 'activity.resolutions', {})).toEqual({ code: 'member.notBound' });
    for (const { ownerId } of await mine(who.wang)) expect(ownerId).toBe('wang');
  });

  test('a long list comes in pages, the soonest due first', async () => {
    const input = { branchId: tree.branch._id };
    const first = await asks.answer(who.secretary, 'activity.resolutions', input);
    expect(first.items).toHaveLength(20);
    const second = await asks.answer(who.secretary, 'activity.resolutions', {
      ...input,
      cursor: first.next ?? '',
    });
    const days = [...first.items, ...second.items].map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect(new Set([...first.items, ...second.items].map(({ resolutionId }) => resolutionId)).size).toBe(
      days.length,
    );
  });
});

test('an owner is reminded once when the day is near, of what is still open', async () => {
  const row = (_id: string, over: Partial<ResolutionRecord>) => ({ ...filed, _id, ownerId: 'wang', ...over });
  const own = await startMeetingCloud({
    activities: [activity(FILED, tree.branch._id, '2026-10', { state: 'filed' })],
    resolutions: [
      row('NEAR', { dueOn: inDays(3) }),
      row('FAR', { dueOn: inDays(4) }),
      row('PAST', { dueOn: inDays(-1) }),
      row('DONE', { dueOn: inDays(1), state: 'closed' }),
      row('PHONELESS', { dueOn: inDays(1), ownerId: 'phoneless' }),
    ],
  });
  own.cloud.setTime(NOON);
  try {
    for (let times = 0; times < 2; times++) await own.cloud.ringTimer('reminders');
    const { items } = await own.asks.answer(who.wang, 'message.list', {});
    expect(items.map(({ what, params }) => [what, params.title, params.reason])).toEqual([
      ['resolutionDue', filed.text, inDays(3)],
    ]);
  } finally {
    await own.close();
  }
});

import type { Input } from '../../contract/api';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { openidOf, person, tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeEach(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterEach(() => meetings.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const inboxOf = async (openid: string) => (await asks.answer(openid, 'message.list', {})).items;
const unreadOf = async (openid: string) => (await asks.answer(openid, 'summary.home', {})).unread;
const plan = (over: Partial<Input<'activity.create'>> = {}) =>
  meetings.plan({ startsAt: inDays(3), ...over });
const frail = openidOf('frail');

describe('an activity that is announced', () => {
  test('is told to everybody whom it is for and who has a phone, but not to whoever announced it', async () => {
    const activityId = await plan({ title: '十二月主题党日', place: '二楼' });
    for (const openid of [who.deputy, who.wang, who.li, frail]) {
      expect(await inboxOf(openid)).toEqual([
        expect.objectContaining({
          what: 'activityAnnounced',
          params: expect.objectContaining({ title: '十二月主题党日', place: '二楼', reason: '' }),
          about: { kind: 'activity', id: activityId },
          unread: true,
        }),
      ]);
    }
    for (const openid of [who.secretary, who.sister, who.township, who.citizen]) {
      expect(await inboxOf(openid)).toEqual([]);
    }
    expect(await unreadOf(who.wang)).toBe(1);
    expect(await unreadOf(who.secretary)).toBe(0);
    expect(await unreadOf(who.citizen)).toBe(0);
  });

  test('of the committee is told to the committee alone', async () => {
    await plan({ kind: 'committeeMeeting' });
    expect(await inboxOf(who.deputy)).toHaveLength(1);
    expect(await inboxOf(who.wang)).toEqual([]);
  });

  test('costs two requests more than before, and is told once when it is sent again', async () => {
    const input = { title: '主题党日', startsAt: inDays(3), place: '会议室' };
    for (let time = 0; time < 2; time++) {
      const { envelope, cost } = await meetings.cloud.call(who.secretary, 'activity.create', input, {
        requestId: 'again',
      });
      expect(envelope.ok).toBe(true);
      // Caller, activity, roll, messages; said again also the activity that stands.
      expect(cost.trips).toBeLessThanOrEqual(time === 0 ? 4 : 5);
    }
    expect(await inboxOf(who.wang)).toHaveLength(1);
  });

  test('stands though nobody could be told; sent again, it tells them', async () => {
    const input = { title: '主题党日', startsAt: inDays(3), place: '会议室' };
    const create = (faults: Array<Record<string, unknown>>) =>
      meetings.cloud.call(who.secretary, 'activity.create', input, {
        requestId: 'broken',
        faults: faults as never,
      });
    for (const at of [3, 4]) {
      const { envelope } = await create([{ do: 'fail', at }]);
      expect(envelope.ok).toBe(true);
      expect(await inboxOf(who.wang)).toEqual([]);
    }
    await create([]);
    expect(await inboxOf(who.wang)).toHaveLength(1);
  });

  test('noted down after its day is told to nobody', async () => {
    await plan({ startsAt: inDays(-2) });
    expect(await inboxOf(who.wang)).toEqual([]);
  });
});

test('whoever asked for leave reads what became of it, each answer once', async () => {
  const activityId = await plan();
  const ask = () =>
    asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'sick', reason: '去医院复查' });
  const decide = (approve: boolean, reason = '') =>
    asks.answer(who.secretary, 'activity.decideLeave', { activityId, memberId: 'wang', approve, reason });
  await ask();
  await decide(false, '这次要表决');
  await decide(false, '这次要表决');
  await ask();
  await decide(true);
  await decide(true);
  const told = (await inboxOf(who.wang)).filter(({ what }) => what !== 'activityAnnounced');
  expect(told.map(({ what, params }) => [what, params.reason])).toEqual([
    ['leaveApproved', ''],
    ['leaveDeclined', '这次要表决'],
  ]);
  // Why somebody asked for leave stands in nobody's inbox.
  expect(JSON.stringify([await inboxOf(who.li), told])).not.toContain('复查');
});

describe('an inbox', () => {
  test('is read by its owner alone, and marked by nobody else', async () => {
    await plan();
    const [message] = await inboxOf(who.wang);
    const ids = [message?.messageId ?? ''];
    for (const openid of [who.li, who.secretary, who.citizen]) {
      const input = { ids, upTo: inDays(1) };
      const { read } = await asks.answer(openid, 'message.read', input);
      expect(read).toBe(openid === who.li ? 1 : 0);
    }
    expect(await unreadOf(who.wang)).toBe(1);
    expect(await asks.answer(who.wang, 'message.read', { ids })).toEqual({ read: 1 });
    expect(await asks.answer(who.wang, 'message.read', { ids })).toEqual({ read: 0 });
    expect((await inboxOf(who.wang)).map(({ unread }) => unread)).toEqual([false]);
    expect(await unreadOf(who.wang)).toBe(0);
  });

  test('says nothing of identities and deliveries', async () => {
    await plan();
    const [message] = await inboxOf(who.wang);
    expect(Object.keys(message ?? {}).sort()).toEqual(
      ['about', 'at', 'messageId', 'params', 'unread', 'what'].sort(),
    );
  });

  test('is marked up to an instant, and what comes later stays unread', async () => {
    await plan();
    const [seen] = await inboxOf(who.wang);
    await plan({ title: '之后的' });
    await asks.answer(who.wang, 'message.read', { upTo: seen?.at ?? '' });
    expect((await inboxOf(who.wang)).map(({ unread }) => unread)).toEqual([true, false]);
  });

  test('goes on page by page, latest first, each page for two requests', async () => {
    for (let count = 0; count < 23; count++) await plan({ title: `第${count}次` });
    const first = await meetings.cloud.call(who.wang, 'message.list', {});
    expect(first.cost).toMatchObject({ trips: 2, waves: 1 });
    const { items, next } = first.envelope.data;
    expect(items).toHaveLength(20);
    const rest = await asks.answer(who.wang, 'message.list', { cursor: next });
    const titles = [...items, ...rest.items].map(({ params }: { params: { title: string } }) => params.title);
    expect(titles).toEqual(Array.from({ length: 23 }, (_, place) => `第${22 - place}次`));
    expect(rest.next).toBeNull();
  });

  test('asks for nothing when nothing is named', async () => {
    const { envelope, cost } = await meetings.cloud.call(who.wang, 'message.read', {});
    expect(envelope.data).toEqual({ read: 0 });
    expect(cost.trips).toBe(1);
  });
});

test('a roll larger than one insert is told whole', async () => {
  const crowd = Array.from({ length: 130 }, (_, place) => person(`m${place}`));
  const own = await startMeetingCloud({
    members: [person('secretary', { offices: [['secretary', tree.branch]] }), ...crowd],
  });
  await own.plan({ startsAt: inDays(2) });
  const { engine } = own.cloud.cloud.backend;
  const { result } = await engine.find('messages', { query: { openid: { $gt: '' } }, limit: 1000 });
  expect(result).toHaveLength(130);
  await own.close();
});

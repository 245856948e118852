import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';

const HOUR = 3_600_000;
const near = { latitude: 43.65, longitude: 122.24 };
const row = (_id: string, over: Parameters<typeof activityRow>[1]) => activityRow(_id, { near, ...over });

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: [
      row('DRAFT', { state: 'draft' }),
      row('ANNOUNCED', { state: 'announced' }),
      row('CANCELLED', { state: 'cancelled' }),
      row('FILED', { state: 'filed', closedAt: new Date(), filedAt: new Date() }),
      row('RECENT', { state: 'closed', closedAt: new Date(Date.now() - HOUR + 60_000) }),
      row('LONG_OVER', { state: 'closed', closedAt: new Date(Date.now() - HOUR - 1000) }),
    ],
  });
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const say = (openid: string, activityId: string, isNear = true) =>
  asks.answer(openid, 'activity.sayNear', { activityId, near: isNear });
const refused = async (openid: string, activityId: string) =>
  (await asks.refusal(openid, 'activity.sayNear', { activityId, near: true })).code;

test.each([true, false])(
  'who came says once whether they are near (%s): nothing else changes',
  async (said) => {
    const activityId = await meetings.open({ near });
    await meetings.scan(who.wang, activityId);
    const before = await meetings.recordOf(activityId, 'wang');
    expect(before).not.toHaveProperty('near');
    expect(await say(who.wang, activityId, said)).toEqual({ near: said });
    expect(await say(who.wang, activityId, !said)).toEqual({ near: said });
    expect(await meetings.recordOf(activityId, 'wang')).toEqual({ ...before, near: said });
    const { saidNear, mine, counts } = await asks.answer(who.wang, 'activity.detail', { activityId });
    expect([saidNear, mine?.state, counts.arrived]).toEqual([said, 'present', 1]);
  },
);

test('of two answers at once the first stands, and both are told it', async () => {
  const activityId = await meetings.open({ near });
  await meetings.scan(who.wang, activityId);
  const [one, other] = await Promise.all([say(who.wang, activityId, true), say(who.wang, activityId, false)]);
  expect(other).toEqual(one);
});

test('it costs three requests in two waves', async () => {
  const activityId = await meetings.open({ near });
  await meetings.scan(who.wang, activityId);
  const { cost } = await meetings.cloud.call(who.wang, 'activity.sayNear', { activityId, near: true });
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
});

test('only those who run it see it of others', async () => {
  const activityId = await meetings.open({ near });
  await meetings.scan(who.wang, activityId);
  await say(who.wang, activityId);
  const seenBy = async (openid: string) => {
    const { people } = await asks.answer(openid, 'activity.attendance', { activityId });
    return people.find(({ memberId }) => memberId === 'wang');
  };
  expect(await seenBy(who.secretary)).toMatchObject({ near: true });
  expect(await seenBy(who.deputy)).toMatchObject({ near: true });
  expect(await seenBy(who.township)).not.toHaveProperty('near');
  expect((await asks.answer(who.li, 'activity.detail', { activityId })).saidNear).toBeUndefined();
});

test('it is off unless the activity asks, and only for who came', async () => {
  const usual = await meetings.open();
  await meetings.scan(who.wang, usual);
  expect(await refused(who.wang, usual)).toBe('activity.nearNotAsked');
  const activityId = await meetings.open({ near });
  expect(await refused(who.wang, activityId)).toBe('activity.notCome');
  await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'], state: 'leave' });
  expect(await refused(who.wang, activityId)).toBe('activity.notCome');
  expect(await refused(who.sister, activityId)).toBe('activity.notCome');
  expect(await refused(who.citizen, activityId)).toBe('member.notBound');
});

test.each([
  // Of a draft its members do not know.
  ['DRAFT', 'activity.unknown'],
  ['ANNOUNCED', 'activity.notOpen'],
  ['CANCELLED', 'activity.cancelled'],
  ['LONG_OVER', 'activity.nearTooLate'],
  ['FILED', 'activity.filed'],
  ['NOWHERE', 'activity.unknown'],
])('of an activity that is %s nothing is taken', async (activityId, code) => {
  expect(await refused(who.wang, activityId)).toBe(code);
});

test('within an hour after the end it is still taken', async () => {
  const reason = '忘了记';
  await asks.answer(who.secretary, 'activity.enter', { activityId: 'RECENT', memberIds: ['wang'], reason });
  expect(await say(who.wang, 'RECENT', false)).toEqual({ near: false });
  expect(await meetings.recordOf('RECENT', 'wang')).toMatchObject({ near: false, state: 'present' });
});

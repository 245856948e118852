import { type Meetings, startMeetingCloud, who } from '../support/meeting';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const leave = (openid: string, activityId: string) =>
  asks.answer(openid, 'activity.checkOut', { activityId });
const refused = async (openid: string, activityId: string) =>
  (await asks.refusal(openid, 'activity.checkOut', { activityId })).code;

test('who came says that they leave, once: the first time stands, and nothing else of the record changes', async () => {
  const activityId = await meetings.open({ checksOut: true, creditHours: 1 });
  await meetings.scan(who.wang, activityId);
  const before = await meetings.recordOf(activityId, 'wang');
  const [first, again] = await Promise.all([leave(who.wang, activityId), leave(who.wang, activityId)]);
  expect(again).toEqual(first);
  expect(await leave(who.wang, activityId)).toEqual(first);
  expect(await meetings.recordOf(activityId, 'wang')).toEqual({ ...before, ...first });
  const { myLeftAt, counts } = await asks.answer(who.wang, 'activity.detail', { activityId });
  expect([myLeftAt, counts.arrived]).toEqual([first.leftAt, 1]);
  await asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await leave(who.wang, activityId)).toEqual(first);
});

test('it costs three requests in two waves', async () => {
  const activityId = await meetings.open({ checksOut: true });
  await meetings.scan(who.wang, activityId);
  const { cost } = await meetings.cloud.call(who.wang, 'activity.checkOut', { activityId });
  expect(cost).toMatchObject({ trips: 3, waves: 2 });
});

test('it is off unless the activity asks for it, and only for who came to one that is open', async () => {
  const usual = await meetings.open();
  await meetings.scan(who.wang, usual);
  expect(await refused(who.wang, usual)).toBe('activity.noCheckOut');

  const activityId = await meetings.open({ checksOut: true });
  expect(await refused(who.wang, activityId)).toBe('activity.notCome');
  expect(await refused(who.citizen, activityId)).toBe('member.notBound');
  await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['wang'], state: 'leave' });
  expect(await refused(who.wang, activityId)).toBe('activity.notCome');
  await meetings.scan(who.li, activityId);
  await asks.answer(who.secretary, 'activity.close', { activityId });
  expect(await refused(who.li, activityId)).toBe('activity.closed');
  expect(await refused(who.li, 'NOWHERE')).toBe('activity.unknown');
});

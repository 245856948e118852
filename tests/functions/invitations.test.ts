/** How many branches one branch may ask on one day to hold an activity together. */
import { TEST_KEYS } from '../support/cloud';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeEach(async () => {
  meetings = await startMeetingCloud({}, { environment: { ...TEST_KEYS, DAOZHIBU_INVITATIONS_A_DAY: '3' } });
  asks = meetings.asks;
});
afterEach(() => meetings.close());

const both = { withBranchIds: [tree.sisterBranch._id, tree.farBranch._id] };
const one = { withBranchIds: [tree.sisterBranch._id] };
const plan = (over: object) => ({
  title: '联合活动',
  startsAt: new Date().toISOString(),
  place: '会议室',
  ...over,
});
const tooMany = { code: 'activity.tooManyInvitations', params: { most: 3 } };
const askedOf = async (openid: string) =>
  (await asks.answer(openid, 'message.list', {})).items.filter(({ what }) => what === 'jointAsked').length;

test('A13: so many and no more, however they are sent; drafts ask nobody until they are announced', async () => {
  await meetings.plan(both);
  // Two of three are used: two more are too many, one is not.
  expect(await asks.refusal(who.secretary, 'activity.create', plan(both))).toEqual(tooMany);
  const draft = await meetings.plan({ ...both, draft: true });
  expect(await asks.refusal(who.secretary, 'activity.announce', { activityId: draft })).toEqual(tooMany);
  await meetings.plan(one);
  expect(await asks.refusal(who.secretary, 'activity.create', plan(one))).toEqual(tooMany);
  const alone = await meetings.plan();
  const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId: alone });
  const change = { activityId: alone, seenAt, ...one };
  expect(await asks.refusal(who.secretary, 'activity.change', change)).toEqual(tooMany);
  expect(await askedOf(who.sisterSecretary)).toBe(2);
  // Another branch asks for itself.
  await asks.answer(who.sisterSecretary, 'activity.create', plan({ withBranchIds: [tree.branch._id] }));
});

test('the same call sent again asks once, and taking an invitation back and giving it again too', async () => {
  const create = () => asks.answer(who.secretary, 'activity.create', plan(both), { requestId: 'once' });
  const { activityId } = await create();
  expect((await create()).activityId).toBe(activityId);
  for (let times = 0; times < 4; times++) {
    for (const withBranchIds of [[], both.withBranchIds]) {
      const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId });
      await asks.answer(who.secretary, 'activity.change', { activityId, seenAt, withBranchIds });
    }
  }
  expect(await askedOf(who.sisterSecretary)).toBe(1);
  await meetings.plan(one);
});

test('of many at the same moment no more than the day allows are sent', async () => {
  const calls = await Promise.all(
    Array.from({ length: 6 }, () => meetings.cloud.call(who.secretary, 'activity.create', plan(one))),
  );
  expect(calls.filter(({ envelope }) => envelope.ok)).toHaveLength(3);
  expect(await askedOf(who.sisterSecretary)).toBe(3);
});

test('those of yesterday do not count', async () => {
  await meetings.plan(both);
  await meetings.plan(one);
  const yesterday = new Date(Date.now() - 86_400_000);
  const { engine } = meetings.cloud.cloud.backend;
  const { result } = await engine.find('organizations', { query: { _id: tree.branch._id } });
  const [branch] = result as unknown as Array<{ invitations: Array<{ key: string; at: Date }> }>;
  await engine.modify('organizations', {
    query: { _id: tree.branch._id },
    changes: {
      $set: { invitations: (branch?.invitations ?? []).map(({ key }) => ({ key, at: yesterday })) },
    },
    ...{ multi: false, merge: true, upsert: false },
  });
  await meetings.plan(both);
});

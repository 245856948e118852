/** What an activity of several large branches costs: bounded requests, however many are on the rolls. */
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { accountsOf, openidOf, organizations, person, tree } from '../support/people';

let meetings: Meetings;

const EACH = 60;
const branches = [tree.branch, tree.sisterBranch, tree.farBranch];
const rolls = branches.flatMap((branch, at) =>
  Array.from({ length: EACH }, (_, nth) => person(`p${at}-${nth}`, { branch })),
);
const alone = { ...tree.branch, _id: 'large', name: '一百人党支部' };
const hundred = [
  person('large-secretary', { branch: alone, offices: [['secretary', alone]] }),
  ...Array.from({ length: 99 }, (_, nth) => person(`large-${nth}`, { branch: alone })),
];
const people = [
  person('secretary', { offices: [['secretary', tree.branch]] }),
  person('sisterSecretary', { branch: tree.sisterBranch, offices: [['secretary', tree.sisterBranch]] }),
  person('farSecretary', { branch: tree.farBranch, offices: [['secretary', tree.farBranch]] }),
  ...rolls,
  ...hundred,
];

beforeAll(async () => {
  meetings = await startMeetingCloud({
    organizations: [...organizations, alone],
    members: people,
    accounts: accountsOf(people),
  });
});
afterAll(() => meetings.close());

const costOf = async (openid: string, name: string, input: object) => {
  const { envelope, cost } = await meetings.cloud.call(openid, name, input);
  expect(envelope).toMatchObject({ ok: true });
  return { trips: cost.trips, waves: cost.waves, data: envelope.data };
};
const together = { withBranchIds: [tree.sisterBranch._id, tree.farBranch._id] };
const ON_ROLLS = 3 * EACH + 3;

test('opening one of a hundred people costs three requests in two waves', async () => {
  const secretary = openidOf('large-secretary');
  const plan = { title: '主题党日', startsAt: new Date().toISOString(), place: '礼堂' };
  const { activityId } = await meetings.asks.answer(secretary, 'activity.create', plan);
  const opening = await costOf(secretary, 'activity.open', { activityId });
  expect(opening.trips).toBeLessThanOrEqual(3);
  expect(opening.waves).toBeLessThanOrEqual(2);
});

test('of three branches the code and the roll are looked at again for two requests, and one scans for three', async () => {
  const activityId = await meetings.open(together, [who.sisterSecretary, openidOf('farSecretary')]);
  for (const name of ['activity.code', 'activity.attendance', 'activity.detail']) {
    expect((await costOf(who.secretary, name, { activityId })).trips).toBeLessThanOrEqual(2);
  }
  const { code } = await meetings.asks.answer(who.secretary, 'activity.code', { activityId });
  expect(await costOf(openidOf('p2-7'), 'activity.checkIn', { code })).toMatchObject({ trips: 3, waves: 2 });
});

test('entering a whole branch, and ending it for all three, costs no more than for one', async () => {
  const activityId = await meetings.open(together, [who.sisterSecretary, openidOf('farSecretary')]);
  const memberIds = Array.from({ length: EACH }, (_, nth) => `p1-${nth}`);
  const entered = await costOf(who.sisterSecretary, 'activity.enter', { activityId, memberIds });
  expect(entered.data).toMatchObject({ entered: EACH });
  expect(entered.trips).toBeLessThanOrEqual(8);

  const ended = await costOf(who.secretary, 'activity.close', { activityId });
  expect(ended.data.counts).toMatchObject({ arrived: EACH, absent: ON_ROLLS - EACH, open: 0 });
  expect(ended.trips).toBeLessThanOrEqual(6);
  const { branches: each } = await meetings.asks.answer(who.secretary, 'activity.detail', { activityId });
  expect(each.map(({ counts }) => [counts.arrived, counts.absent])).toEqual([
    [0, EACH + 1],
    [EACH, 1],
    [0, EACH + 1],
  ]);
});

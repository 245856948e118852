import { activityRow } from '../support/activity-row';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { tree } from '../support/people';

/** As far as the functions' clocks can tell. */
const IN_ONE_MOMENT = { clockStepMilliseconds: 500 };

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  const guests = [{ guestId: 'G', name: '敖其尔', from: '入党积极分子', came: false }];
  meetings = await startMeetingCloud(
    {
      activities: (['draft', 'filed', 'cancelled', 'closed'] as const).map((state) =>
        activityRow(state, { state, guests }),
      ),
    },
    IN_ONE_MOMENT,
  );
  asks = meetings.asks;
});
afterAll(() => meetings.close());

const guestsOf = async (activityId: string, openid: string = who.secretary) =>
  (await asks.answer(openid, 'activity.attendance', { activityId })).guests;
const invited = [
  { name: '敖其尔', from: '入党积极分子' },
  { name: '白老师', from: '党校' },
];

test('guests are listed apart and never counted', async () => {
  const activityId = await meetings.open({ guests: invited });
  const [first] = await guestsOf(activityId);
  const before = await asks.answer(who.wang, 'activity.detail', { activityId });
  const marked = { activityId, guestIds: [first?.guestId ?? ''], came: true };
  const { guests } = await asks.answer(who.deputy, 'activity.markGuests', marked);
  expect(guests.map(({ name, came }) => [name, came])).toEqual([
    ['敖其尔', true],
    ['白老师', false],
  ]);
  const after = await asks.answer(who.wang, 'activity.detail', { activityId });
  expect(after.guests).toEqual(guests);
  expect(after.counts).toEqual(before.counts);
  await asks.answer(who.secretary, 'activity.markGuests', { ...marked, came: false });
  expect((await guestsOf(activityId)).map(({ came }) => came)).toEqual([false, false]);
});

test('somebody who comes unannounced is added, once however often it is sent', async () => {
  const activityId = await meetings.open();
  const input = { activityId, name: '牧民代表', came: true };
  const add = () => asks.answer(who.secretary, 'activity.addGuest', input, { requestId: 'again' });
  expect(await add()).toEqual(await add());
  expect(await guestsOf(activityId)).toEqual([
    { guestId: expect.any(String), name: '牧民代表', from: '', came: true },
  ]);
});

test('all that several people add and mark at the same moment is kept', async () => {
  const activityId = await meetings.open({ guests: invited });
  const [first, second] = await guestsOf(activityId);
  const mark = (guestId = '') =>
    asks.answer(who.secretary, 'activity.markGuests', { activityId, guestIds: [guestId], came: true });
  const add = (name: string) =>
    asks.answer(who.deputy, 'activity.addGuest', { activityId, name, came: true });
  await Promise.all([mark(first?.guestId), add('甲'), mark(second?.guestId), add('乙'), add('丙')]);
  const guests = await guestsOf(activityId);
  expect(guests.every(({ came }) => came)).toBe(true);
  expect(guests.map(({ name }) => name).sort()).toEqual(['丙', '乙', '敖其尔', '甲', '白老师'].sort());
});

test('marked twice at one moment, each is told what stands', async () => {
  const activityId = await meetings.open({ guests: invited });
  const guestIds = (await guestsOf(activityId)).map(({ guestId }) => guestId);
  const mark = () => asks.answer(who.secretary, 'activity.markGuests', { activityId, guestIds, came: true });
  for (const { guests } of await Promise.all([mark(), mark(), mark()])) {
    expect(guests.map(({ came }) => came)).toEqual([true, true]);
  }
});

test('a guest added in the moment of the last change is not written over by who had not seen them', async () => {
  // Time stands: all that is done falls into one moment.
  const standing = await startMeetingCloud({}, { clockStepMilliseconds: 3_600_000 });
  const activityId = await standing.plan({ guests: [{ name: '甲' }] });
  const { changedAt: seenAt } = await standing.asks.answer(who.secretary, 'activity.detail', { activityId });
  const { guestId } = await standing.asks.answer(who.deputy, 'activity.addGuest', { activityId, name: '乙' });
  const change = { activityId, seenAt, guests: [{ name: '甲' }, { name: '丙' }] };
  expect(await standing.asks.refusal(who.secretary, 'activity.change', change)).toEqual({
    code: 'activity.changedMeanwhile',
  });
  const mark = { activityId, guestIds: [guestId], came: true };
  const { guests } = await standing.asks.answer(who.secretary, 'activity.markGuests', mark);
  expect(guests.map(({ name, came }) => `${name} ${came}`)).toEqual(['甲 false', '乙 true']);
  await standing.close();
});

test('there are thirty at most', async () => {
  const activityId = await meetings.open({
    guests: Array.from({ length: 29 }, (_, at) => ({ name: `客${at}` })),
  });
  const add = { activityId, name: '又一位' };
  await asks.answer(who.secretary, 'activity.addGuest', add);
  expect(await asks.refusal(who.secretary, 'activity.addGuest', add)).toEqual({
    code: 'activity.tooManyGuests',
    params: { most: 30 },
  });
});

test.each([
  ['draft', 'activity.notAnnounced'],
  ['filed', 'activity.filed'],
  ['cancelled', 'activity.cancelled'],
])('of what is %s the guests stay as they are', async (activityId, code) => {
  const mark = { activityId, guestIds: ['G'], came: true };
  expect(await asks.refusal(who.secretary, 'activity.markGuests', mark)).toEqual({ code });
  const add = { activityId, name: '又一位' };
  expect(await asks.refusal(who.secretary, 'activity.addGuest', add)).toEqual({ code });
});

test('who came may be noted after the end', async () => {
  const mark = { activityId: 'closed', guestIds: ['G'], came: true };
  expect(await asks.answer(who.secretary, 'activity.markGuests', mark)).toMatchObject({
    guests: [{ came: true }],
  });
  expect(await asks.refusal(who.secretary, 'activity.markGuests', { ...mark, guestIds: ['X'] })).toEqual({
    code: 'activity.guestUnknown',
  });
});

test('only those who lead the host add and mark them', async () => {
  const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id], guests: invited }, [
    who.sisterSecretary,
  ]);
  const [first] = await guestsOf(activityId);
  for (const openid of [who.wang, who.sisterSecretary, who.township, who.citizen]) {
    const mark = { activityId, guestIds: [first?.guestId], came: true };
    expect(await asks.refusal(openid, 'activity.markGuests', mark)).toEqual({ code: 'call.notAllowed' });
    const add = { activityId, name: '又一位' };
    expect(await asks.refusal(openid, 'activity.addGuest', add)).toEqual({ code: 'call.notAllowed' });
  }
});

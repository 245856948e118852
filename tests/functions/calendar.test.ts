import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { NOON } from '../support/noon';
import { tree } from '../support/people';
import { activity, attendancesOf } from '../support/year';

const on = (_id: string, instant: string, parts: Parameters<typeof activity>[3] = {}) =>
  activity(_id, tree.branch._id, '2025-03', { startsAt: new Date(instant), ...parts });

const first = on('first', '2025-02-28T16:00:00.000Z');
const rows = [
  on('monthBefore', '2025-02-28T15:59:59.999Z'),
  first,
  on('middle', '2025-03-12T01:30:00.000Z', { state: 'cancelled' }),
  on('last', '2025-03-31T15:59:59.999Z'),
  on('draft', '2025-05-10T01:30:00.000Z', { state: 'draft' }),
  on('joint', '2025-06-10T01:30:00.000Z', { branchIds: [tree.branch._id, tree.sisterBranch._id] }),
  on('monthAfter', '2025-03-31T16:00:00.000Z'),
  on('newYear', '2024-12-31T16:00:00.000Z'),
  activity('sisters', tree.sisterBranch._id, '2025-03'),
];

let meetings: Meetings;

beforeAll(async () => {
  meetings = await startMeetingCloud({
    activities: rows,
    attendances: attendancesOf(first, { wang: 'present', li: 'leave' }),
  });
});
afterAll(() => meetings.close());

const monthOf = async (openid: string, month: string, branchId?: string) => {
  const { items } = await meetings.asks.answer(openid, 'activity.calendar', { month, branchId });
  return items.map(({ activityId }) => activityId);
};

test('a month is from midnight to midnight in Shanghai, soonest first', async () => {
  expect(await monthOf(who.wang, '2025-03')).toEqual(['first', 'middle', 'last']);
  expect(await monthOf(who.wang, '2025-02')).toEqual(['monthBefore']);
  expect(await monthOf(who.wang, '2025-04')).toEqual(['monthAfter']);
  expect(await monthOf(who.wang, '2025-01')).toEqual(['newYear']);
  expect(await monthOf(who.wang, '2024-12')).toEqual([]);
});

test("everybody sees their own records of it, and nobody else's", async () => {
  const mine = async (openid: string) =>
    (await meetings.asks.answer(openid, 'activity.calendar', { month: '2025-03' })).items.map(
      (one) => one.mine?.state ?? null,
    );
  expect(await mine(who.wang)).toEqual(['present', null, null]);
  expect(await mine(who.li)).toEqual(['leave', null, null]);
  expect(await mine(who.deputy)).toEqual([null, null, null]);
});

test('the committee above sees the month of a branch below it; others do not', async () => {
  expect(await monthOf(who.township, '2025-03', tree.branch._id)).toEqual(['first', 'middle', 'last']);
  expect(await monthOf(who.sister, '2025-03')).toEqual(['sisters']);
  const asked = { month: '2025-03', branchId: tree.branch._id };
  for (const openid of [who.sister, who.otherCounty, who.citizen]) {
    expect(await meetings.asks.refusal(openid, 'activity.calendar', asked)).toEqual({
      code: 'call.notAllowed',
    });
  }
  expect(await meetings.asks.refusal(who.citizen, 'activity.calendar', { month: '2025-03' })).toEqual({
    code: 'member.notBound',
  });
});

test('drafts are seen by those who lead the branch alone', async () => {
  expect(await monthOf(who.secretary, '2025-05')).toEqual(['draft']);
  expect(await monthOf(who.deputy, '2025-05')).toEqual(['draft']);
  expect(await monthOf(who.wang, '2025-05')).toEqual([]);
  expect(await monthOf(who.township, '2025-05', tree.branch._id)).toEqual([]);
});

test('a joint activity stands in the calendar of each branch', async () => {
  expect(await monthOf(who.wang, '2025-06')).toEqual(['joint']);
  expect(await monthOf(who.sister, '2025-06')).toEqual(['joint']);
});

test('a month that is none is refused', async () => {
  for (const month of ['2025-13', '2025-3', 'March']) {
    expect(await meetings.asks.refusal(who.wang, 'activity.calendar', { month })).toEqual({
      code: 'call.badInput',
      fields: { month: 'wrongFormat' },
    });
  }
});

test('what one says and does beforehand shows in it', async () => {
  meetings.cloud.setTime(NOON);
  const activityId = await meetings.plan();
  await meetings.asks.answer(who.wang, 'activity.answer', { activityId, coming: true });
  const { items } = await meetings.asks.answer(who.wang, 'activity.calendar', { month: '2026-11' });
  expect(items.find((one) => one.activityId === activityId)).toMatchObject({
    said: { state: 'coming' },
    mine: null,
    expectsMe: true,
  });
});

test('it costs two trips, one after the other, however much is in the month', async () => {
  const { cost } = await meetings.cloud.call(who.wang, 'activity.calendar', { month: '2025-03' });
  expect(cost).toMatchObject({ trips: 2, waves: 2 });
  expect(cost.scanned).toBeLessThan(20);
});

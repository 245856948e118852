/**
 * What follows from a deed is made up for by the timer where the call died after it was decided: whoever was to be told is
 * told once, and what was to be recorded is recorded, without anybody doing it again.
 */

import type { CallName } from '../../contract/api';
import type { ActivityState } from '../../contract/words';
import type { Document } from '../../localcloud/engine/values';
import type { MessageRecord } from '../../server/records/message';
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { changeEntry, tree } from '../support/people';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeEach(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterEach(() => meetings.close());

async function rowsOf<Row>(collection: string, query: Document): Promise<Row[]> {
  const { result } = await meetings.cloud.cloud.backend.engine.find(collection, { query, limit: 1000 });
  return result as unknown as Row[];
}
const soon = () => new Date(Date.now() + 60_000).toISOString();
const told = async (activityId: string) =>
  (await rowsOf<MessageRecord>('messages', { 'about.id': activityId }))
    .map(({ what, memberId }) => `${what} ${memberId}`)
    .sort();
const lines = async (activityId: string) =>
  (await rowsOf<{ what: string; openid: string }>('audits', { about: `activities/${activityId}` })).map(
    ({ what, openid }) => `${what} ${openid}`,
  );
const recorded = async (activityId: string) =>
  (await rowsOf<{ memberId: string; state: string }>('attendances', { activityId }))
    .map(({ memberId, state }) => `${memberId} ${state}`)
    .sort();
const stateOf = async (activityId: string) =>
  (await rowsOf<{ state: ActivityState }>('activities', { _id: activityId }))[0]?.state;

const announced = (over = {}) => meetings.plan({ startsAt: soon(), ...over });
const askedByWang = async () => {
  const activityId = await announced();
  await asks.answer(who.wang, 'activity.askLeave', { activityId, kind: 'sick', reason: '复查' });
  return activityId;
};
const sentByLi = async () => {
  const activityId = await meetings.open();
  await asks.answer(who.li, 'activity.checkInByPoster', { activityId });
  return activityId;
};
const moved = async (activityId: string) => {
  const { changedAt: seenAt } = await asks.answer(who.secretary, 'activity.detail', { activityId });
  return { activityId, seenAt, place: '礼堂' };
};

const cases: ReadonlyArray<
  [name: CallName, prepare: () => Promise<string>, (activityId: string) => object | Promise<object>]
> = [
  ['activity.announce', () => announced({ draft: true }), (activityId) => ({ activityId })],
  ['activity.change', announced, moved],
  ['activity.cancel', askedByWang, (activityId) => ({ activityId, reason: '停电' })],
  ['activity.decideLeave', askedByWang, (activityId) => ({ activityId, memberId: 'wang', approve: true })],
  [
    'activity.decideLeave',
    askedByWang,
    (activityId) => ({ activityId, memberId: 'wang', approve: false, reason: '人手不够' }),
  ],
  [
    'activity.confirmCaptures',
    sentByLi,
    (activityId) => ({ activityId, memberIds: ['li'], accept: true, reason: '' }),
  ],
  ['activity.close', () => meetings.open(), (activityId) => ({ activityId })],
];

test.each(cases)('%s, dead after any of its requests', async (name, prepare, inputOf) => {
  const seen = async (activityId: string) => ({
    state: await stateOf(activityId),
    told: await told(activityId),
    recorded: await recorded(activityId),
    captures: (await rowsOf<{ state: string }>('captures', { activityId })).map(({ state }) => state),
    lines: await lines(activityId),
  });
  const [done, not] = [await prepare(), await prepare()];
  await asks.answer(who.secretary, name, (await inputOf(done)) as never);
  const expected = [await seen(not), await seen(done)];
  expect(expected[0]).not.toEqual(expected[1]);

  let completed = 0;
  for (let at = 1; ; at++) {
    const activityId = await prepare();
    const faults = [{ do: 'kill', at, when: 'after' }] as const;
    const { status } = await meetings.cloud.call(who.secretary, name, await inputOf(activityId), { faults });
    if (status === 200) break;
    await meetings.cloud.ringTimer('reminders');
    const once = await seen(activityId);
    expect(expected).toContainEqual(once);
    await meetings.cloud.ringTimer('reminders');
    expect(await seen(activityId)).toEqual(once);
    if (JSON.stringify(once) === JSON.stringify(expected[1])) completed += 1;
  }
  expect(completed).toBeGreaterThan(0);
});

test('B6: announced by a call that died, everybody is told once, the one who announced it aside', async () => {
  const activityId = await announced({ draft: true });
  const faults = [{ do: 'kill', at: 3, when: 'after' }] as const;
  await meetings.cloud.call(who.secretary, 'activity.announce', { activityId }, { faults });
  expect(await stateOf(activityId)).toBe('announced');
  expect(await told(activityId)).toEqual([]);
  for (let rung = 0; rung < 3; rung++) await meetings.cloud.ringTimer('reminders');
  expect(await told(activityId)).toEqual(
    ['deputy', 'frail', 'li', 'wang'].map((memberId) => `activityAnnounced ${memberId}`),
  );
});

test('of two whose leave was approved, the one whose call died is on leave as well', async () => {
  const activityId = await askedByWang();
  await asks.answer(who.li, 'activity.askLeave', { activityId, kind: 'sick' });
  const approval = (memberId: string) => ({ activityId, memberId, approve: true });
  await asks.answer(who.secretary, 'activity.decideLeave', approval('li'));
  const isDecided = async () =>
    (await rowsOf<{ state: string }>('answers', { activityId, memberId: 'wang' }))[0]?.state === 'approved';
  for (let at = 1; !(await isDecided()); at++) {
    const faults = [{ do: 'kill', at, when: 'after' }] as const;
    await meetings.cloud.call(who.secretary, 'activity.decideLeave', approval('wang'), { faults });
  }
  expect(await recorded(activityId)).toEqual(['li leave']);
  await meetings.cloud.ringTimer('reminders');
  expect(await recorded(activityId)).toEqual(['li leave', 'wang leave']);
});

test('what was done longer ago than the last run is not told anew to who has joined since', async () => {
  const activityId = await announced();
  await meetings.cloud.ringTimer('reminders');
  const before = await told(activityId);
  await meetings.cloud.cloud.backend.engine.modify('activities', {
    query: { _id: activityId },
    changes: { $set: { 'announced.at': new Date(Date.now() - 3_600_000), updatedAt: new Date() } } as never,
    multi: false,
    merge: true,
    upsert: false,
  });
  await changeEntry(meetings.cloud, 'sister', { branchId: tree.branch._id });
  await meetings.cloud.ringTimer('reminders');
  expect(await told(activityId)).toEqual(before);
});

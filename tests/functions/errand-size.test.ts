/** What errands cost: the same among ten and among ten thousand. */

import { type ErrandView, errandStates } from '../../contract/words';
import type { ErrandRecord } from '../../server/records/errand';
import { errandRow } from '../support/errand-row';
import { contact, type Errands, startErrandCloud, who } from '../support/errands';
import { tree } from '../support/people';

const pattern = errandRow('');
/** `count` errands, one in twenty of the community, some in the hands of its member. */
const many = (count: number): ErrandRecord[] =>
  Array.from({ length: count }, (_, place) => {
    const here = place % 20 === 0;
    const at = new Date(Date.UTC(2026, 0, 1) + place * 60_000);
    const given = here && place % 40 === 0;
    return {
      ...pattern,
      ...{ _id: `E${place}`, state: errandStates[place % errandStates.length] ?? 'submitted' },
      communityId: here ? tree.community._id : `elsewhere${place % 40}`,
      line: here ? pattern.line : ['city', 'elsewhere'],
      posterOpenid: here ? who.citizen : `somebody${place % 900}`,
      assigneeId: given ? 'neighbourly' : null,
      assigneeBranchId: given ? tree.sisterBranch._id : null,
      ...{ assignedAt: given ? at : null, postedAt: at, updatedAt: at },
    };
  });

const clouds = {} as Record<'small' | 'large', Errands>;
beforeAll(async () => {
  clouds.small = await startErrandCloud({ errands: many(10) });
  clouds.large = await startErrandCloud({ errands: many(10_000) });
});
afterAll(() => Promise.all(Object.values(clouds).map((cloud) => cloud.close())));

const views: Array<[ErrandView | undefined, string]> = [
  [undefined, who.staff],
  ['mine', who.citizen],
  ['assigned', who.neighbourly],
  ['waiting', who.staff],
  ['waiting', who.leader],
  ['community', who.staff],
  ['branch', who.leader],
  ['passedUp', who.township],
];

test.each(views)('the list %s costs two requests among ten and among ten thousand', async (view, openid) => {
  for (const { cloud } of Object.values(clouds)) {
    const { envelope, cost } = await cloud.call(openid, 'errand.list', { view });
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(2);
    expect(cost.waves).toBeLessThanOrEqual(2);
    expect(cost.scanned).toBeLessThanOrEqual(25);
  }
});

test('the last page costs what the first does', async () => {
  let cursor: string | null = null;
  for (let page = 1; page <= 20; page++) {
    const input = { view: 'community', ...(cursor ? { cursor } : {}) };
    const { envelope, cost } = await clouds.large.cloud.call(who.staff, 'errand.list', input);
    expect(cost).toMatchObject({ trips: 2, waves: 2 });
    expect(cost.scanned).toBeLessThanOrEqual(25);
    cursor = envelope.data.next;
  }
});

test('one errand costs two requests in one wave', async () => {
  const { cost } = await clouds.large.cloud.call(who.staff, 'errand.detail', { errandId: 'E0' });
  expect(cost).toMatchObject({ trips: 2, waves: 1 });
});

test('saying one costs four requests in three waves at most, sent again no more than one further', async () => {
  const own = await startErrandCloud();
  try {
    const posting = { title: '灯坏了', kind: 'facilities', communityId: tree.community._id, contact };
    const send = () => own.cloud.call(who.citizen, 'errand.post', posting, { requestId: 'said-once' });
    const { envelope, cost } = await send();
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(4);
    expect(cost.waves).toBeLessThanOrEqual(3);
    expect((await send()).cost.trips).toBeLessThanOrEqual(5);
  } finally {
    await own.close();
  }
});

test('giving one out costs four requests in two waves', async () => {
  const own = await startErrandCloud();
  try {
    const errandId = await own.post();
    const give = { errandId, memberId: 'neighbourly' };
    const { cost } = await own.cloud.call(who.staff, 'errand.assign', give);
    expect(cost).toMatchObject({ trips: 4, waves: 2 });
    const asked = await own.cloud.call(who.staff, 'errand.candidates', { errandId });
    expect(asked.cost).toMatchObject({ trips: 4, waves: 2 });
  } finally {
    await own.close();
  }
});

test('noting down help costs four requests in three waves, sent again no more than one further', async () => {
  const own = await startErrandCloud();
  try {
    const jotting = { line: '帮着换了灯泡', whom: '王奶奶', place: '3号楼' };
    const send = () => own.cloud.call(who.leader, 'errand.jot', jotting, { requestId: 'jotted-once' });
    const { envelope, cost } = await send();
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(4);
    expect((await send()).cost.trips).toBeLessThanOrEqual(5);
  } finally {
    await own.close();
  }
});

test('the evening list costs four requests among ten and among ten thousand', async () => {
  for (const { cloud } of Object.values(clouds)) {
    for (const openid of [who.staff, who.leader]) {
      const { envelope, cost } = await cloud.call(openid, 'errand.evening', {});
      expect(envelope.ok).toBe(true);
      expect(cost.trips).toBeLessThanOrEqual(4);
      expect(cost.waves).toBeLessThanOrEqual(3);
      expect(cost.scanned).toBeLessThanOrEqual(450);
    }
  }
});

test('those who asked before cost four requests among ten and among ten thousand', async () => {
  for (const { cloud } of Object.values(clouds)) {
    const { envelope, cost } = await cloud.call(who.staff, 'errand.askers', {});
    expect(envelope.ok).toBe(true);
    expect(cost.trips).toBeLessThanOrEqual(4);
    expect(cost.scanned).toBeLessThanOrEqual(220);
  }
});

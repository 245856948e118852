import { proven } from '../../server/kernel/access/proof';
import { allMigrations } from '../../server/migrations/all';
import type { ActivityRecord } from '../../server/records/activity';
import { forms } from '../../server/records/forms';
import { type BindRequestRecord, type MemberRecord, NOBODY } from '../../server/records/member';
import { activityRow } from '../support/activity-row';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { accountsOf, openidOf, organizations, person, seedOf, tree } from '../support/people';
import { askUpkeep, upkeepEvent } from '../support/upkeep';

const { branch, sisterBranch, farBranch } = tree;
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const ANNOUNCED_AT = new Date('2026-01-02T00:00:00Z');

const people = [
  person('secretary', { name: '书记甲', offices: [['secretary', branch]] }),
  person('township', { branch: sisterBranch, offices: [['township', tree.township]] }),
  person('sisterSecretary', { branch: sisterBranch, offices: [['secretary', sisterBranch]] }),
  person('sister', { branch: sisterBranch }),
];

/** As activities were before a branch was asked: no version, and all named branches taking part. */
const oldActivity = (_id: string, parts: Partial<ActivityRecord>) => {
  const { formVersion: _, ...row } = activityRow(_id, { updatedAt: LONG_AGO, ...parts });
  return row;
};
const together = [branch._id, sisterBranch._id, farBranch._id];
const inAWeek = new Date(Date.now() + 7 * 86_400_000);

const oldRequest = (_id: string, name: string): BindRequestRecord => ({
  _id,
  openid: openidOf(_id),
  ...{ name, phone: '', phoneHash: _id, phoneTail: '0000', note: '', reason: '' },
  ...{ branchId: branch._id, branchName: branch.name, state: 'waiting', answeredBy: null },
  ...{ askedAt: LONG_AGO, updatedAt: LONG_AGO },
});

/** Entries from before they were signed, one that somebody signed with nothing, and one of today. */
const oldEntry = (key: string, parts: Partial<MemberRecord> = {}) => {
  const { formVersion: _, ...row } = person(key, { offices: [['committee', branch]], updatedAt: LONG_AGO });
  return { ...row, signature: undefined, ...parts };
};
const entries = [
  oldEntry('old'),
  oldEntry('oldFree', { openid: null }),
  oldEntry('rubbish', { signature: '' }),
];

const rows = {
  organizations,
  members: [...people, ...entries],
  accounts: accountsOf([...people, ...entries] as MemberRecord[]),
  activities: [
    oldActivity('alone', {}),
    oldActivity('ahead', {
      branchIds: together,
      startsAt: inAWeek,
      agreed: [{ branchId: farBranch._id, by: 'far', at: LONG_AGO }],
      announced: { by: 'deputy', at: ANNOUNCED_AT },
    }),
    oldActivity('draft', { branchIds: together, state: 'draft', startsAt: inAWeek }),
    oldActivity('running', { branchIds: [branch._id, 'gone'], state: 'open' }),
    ...(['closed', 'filed', 'cancelled'] as const).map((state) =>
      oldActivity(state, { branchIds: together, state }),
    ),
    activityRow('new', { branchIds: [branch._id, sisterBranch._id], updatedAt: LONG_AGO }),
  ],
  bindRequests: [
    oldRequest('request1', '乌兰 其木格'),
    { ...oldRequest('request2', '李雷'), foldedName: 'as it is', revision: 3 },
    // About somebody with an office; to a branch whose secretary is not bound; answered long ago.
    oldRequest('officer', '书记甲'),
    { ...oldRequest('unled', '韩梅'), branchId: farBranch._id, branchName: farBranch.name },
    { ...oldRequest('answered', '书记甲'), state: 'approved' as const, answeredBy: 'secretary' },
  ],
};

let cloud: TestCloud;
let asks: Asking;
beforeEach(async () => {
  cloud = await startTestCloud({ seed: seedOf(rows) });
  asks = asking(cloud);
});
afterEach(() => cloud.close());

async function rowsOf<Row>(collection: string): Promise<Map<string, Row>> {
  const { result } = await cloud.cloud.backend.engine.find(collection, { query: {} });
  return new Map((result as unknown as Array<Row & { _id: string }>).map((row) => [row._id, row]));
}
/** All that migrations write, but when. */
async function written() {
  const kept = await Promise.all(
    ['activities', 'bindRequests', 'members', 'migrations'].map((name) =>
      rowsOf<Record<string, unknown>>(name),
    ),
  );
  return kept.map((found) =>
    [...found.values()].map(({ updatedAt, ...row }) => ({
      ...row,
      old: (updatedAt as Date).getTime() === LONG_AGO.getTime(),
    })),
  );
}
const migrated = async () => (await askUpkeep(cloud)).envelope;

test('from every old form to the form of today, in steps that lead from one to the next', () => {
  for (const [collection, today] of Object.entries(forms)) {
    const steps = allMigrations.filter(({ of }) => of.name === collection);
    expect(steps.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: today - 1 }, (_, at) => [at + 1, at + 2]),
    );
  }
  expect(new Set(allMigrations.map(({ id }) => id)).size).toBe(allMigrations.length);
  expect(allMigrations.every(({ of }) => of.name in forms)).toBe(true);
});

test('what is run says how far it came, and leaves every row at its version', async () => {
  expect(await migrated()).toEqual({
    ok: true,
    data: [
      {
        id: 'activities-2-joint-branches-agree',
        area: 'activity',
        collection: 'activities',
        seen: 8,
        done: true,
      },
      { id: 'bindRequests-2-found-by-name', area: 'member', collection: 'bindRequests', seen: 5, done: true },
      {
        id: 'members-2-signed',
        area: 'member',
        collection: 'members',
        seen: people.length + entries.length,
        done: true,
      },
      {
        ...{ id: 'bindRequests-3-before-who-answers', area: 'member', collection: 'bindRequests' },
        ...{ seen: 5, done: true },
      },
    ],
  });
  for (const { formVersion } of (await rowsOf<ActivityRecord>('activities')).values())
    expect(formVersion).toBe(2);
  for (const { formVersion } of (await rowsOf<BindRequestRecord>('bindRequests')).values())
    expect(formVersion).toBe(forms.bindRequests);
});

test('more rows than are read at once are each looked at once', async () => {
  const many = Array.from({ length: 250 }, (_, at) => oldRequest(`request${1000 + at}`, `党员${at}`));
  await cloud.cloud.renew(seedOf({ ...rows, bindRequests: many }));
  const { data } = await migrated();
  expect(data[1]).toMatchObject({ seen: 250, done: true });
  for (const { foldedName } of (await rowsOf<BindRequestRecord>('bindRequests')).values())
    expect(foldedName).toMatch(/^党员/);
});

describe('activities, from 1 to 2', () => {
  const asked = (id: string, name: string, by: string, at: Date) => ({
    branchId: id,
    branchName: name,
    by,
    at,
  });

  test('a branch that never agreed is asked, and one that did takes part', async () => {
    await migrated();
    const found = await rowsOf<ActivityRecord>('activities');
    expect(found.get('ahead')).toMatchObject({
      branchIds: [branch._id, farBranch._id],
      asked: [asked(sisterBranch._id, sisterBranch.name, 'deputy', ANNOUNCED_AT)],
    });
    expect(found.get('draft')).toMatchObject({
      branchIds: [branch._id],
      asked: [
        asked(sisterBranch._id, sisterBranch.name, 'secretary', LONG_AGO),
        asked(farBranch._id, farBranch.name, 'secretary', LONG_AGO),
      ],
    });
    expect(found.get('running')).toMatchObject({
      branchIds: [branch._id],
      asked: [asked('gone', '', 'secretary', LONG_AGO)],
    });
  });

  test('its members no longer see it before their secretary says yes, and do then', async () => {
    const seen = async () =>
      (await asks.answer(openidOf('sister'), 'activity.list', {})).items.map(({ activityId }) => activityId);
    expect(await seen()).toContain('ahead');
    await migrated();
    expect(await seen()).not.toContain('ahead');
    const waits = (await asks.answer(openidOf('sisterSecretary'), 'summary.home', {})).todo;
    expect(waits).toContainEqual(expect.objectContaining({ id: 'ahead' }));
    await asks.answer(openidOf('sisterSecretary'), 'activity.agreeJoint', { activityId: 'ahead' });
    expect(await seen()).toContain('ahead');
  });

  test.each(['closed', 'filed', 'cancelled', 'new'])(
    '%s stays as it is, its time of change too',
    async (id) => {
      const before = (await rowsOf<ActivityRecord>('activities')).get(id);
      await migrated();
      const after = (await rowsOf<ActivityRecord>('activities')).get(id);
      const { formVersion: _, revision: __, ...rest } = after ?? ({} as ActivityRecord);
      const { formVersion: ___, ...was } = before ?? ({} as ActivityRecord);
      expect(rest).toEqual(was);
    },
  );

  test('what is planned now is of the form of today', async () => {
    const { activityId } = await asks.answer(openidOf('secretary'), 'activity.create', {
      title: '主题党日',
      startsAt: inAWeek.toISOString(),
      place: '会议室',
    });
    expect((await rowsOf<ActivityRecord>('activities')).get(activityId)?.formVersion).toBe(forms.activities);
  });
});

test('requests to be bound, from 1 to 2: found by their names, unless they were already', async () => {
  await migrated();
  const found = await rowsOf<BindRequestRecord>('bindRequests');
  const { items } = await asks.answer(openidOf('secretary'), 'member.requests', { search: '乌兰其木格' });
  expect(items.map(({ requestId }) => requestId)).toEqual(['request1']);
  expect(found.get('request2')).toMatchObject({ foldedName: 'as it is', updatedAt: LONG_AGO, revision: 5 });
});

test('requests to be bound, from 2 to 3: those that the secretary cannot answer wait for the level above', async () => {
  const waitFor = async (openid: string) =>
    (await asks.answer(openid, 'member.requests', {})).items.map(({ requestId }) => requestId);
  const { secretary, township } = { secretary: openidOf('secretary'), township: openidOf('township') };
  expect(await waitFor(secretary)).toContain('officer');
  expect(await waitFor(township)).toEqual([]);
  await migrated();
  expect((await waitFor(secretary)).sort()).toEqual(['request1', 'request2']);
  expect(await waitFor(township)).toEqual(['officer']);
  const found = await rowsOf<BindRequestRecord>('bindRequests');
  expect(found.get('officer')?.answererId).toBe(tree.township._id);
  expect(found.get('unled')?.answererId).toBe(NOBODY);
  for (const id of ['request1', 'answered']) expect(found.get(id)).not.toHaveProperty('answererId');
});

describe('entries of rolls, from 1 to 2', () => {
  const me = async (key: string) => (await asks.answer(openidOf(key), 'member.me', {})).member;

  test('grant nothing before they are signed, and what they say afterwards', async () => {
    expect(await me('old')).toBeNull();
    await migrated();
    expect((await me('old'))?.offices).toEqual([
      { role: 'committee', organizationId: branch._id, name: branch.name },
    ]);
    const found = await rowsOf<MemberRecord>('members');
    for (const id of ['old', 'oldFree']) expect([id, proven(found.get(id))?._id]).toEqual([id, id]);
  });

  test('one that somebody signed with nothing is not signed for them', async () => {
    await migrated();
    expect(await me('rubbish')).toBeNull();
    expect((await rowsOf<MemberRecord>('members')).get('rubbish')).toMatchObject({
      signature: '',
      formVersion: 2,
    });
  });

  test('what was changed beside the app afterwards is not signed again, nor when all is begun anew', async () => {
    await migrated();
    const changes = { $set: { offices: [{ role: 'city', organizationId: tree.city._id }] } } as never;
    const one = { query: { _id: 'old' }, multi: false, merge: true, upsert: false };
    await cloud.cloud.backend.engine.modify('members', { ...one, changes });
    await migrated();
    await askUpkeep(cloud, { event: upkeepEvent({ action: 'migrate', again: true }) });
    expect(await me('old')).toBeNull();
  });
});

test('run again it finds nothing to do', async () => {
  await migrated();
  const before = await rowsOf('activities');
  const { requests } = await askUpkeep(cloud);
  expect(requests).toBe(1);
  expect(await rowsOf('activities')).toEqual(before);
});

test.each(['before', 'after'] as const)(
  'dying %s each of its requests, the next run ends where a clean one does',
  async (when) => {
    const { requests } = await askUpkeep(cloud);
    const clean = await written();
    expect(requests).toBeGreaterThan(10);
    for (let at = 1; at <= requests; at += 1) {
      await cloud.cloud.renew(seedOf(rows));
      const fault = { do: 'kill', at, when, code: '', message: '', milliseconds: 0 } as const;
      await expect(askUpkeep(cloud, { faults: [fault] })).rejects.toThrow();
      await migrated();
      expect([at, await written()]).toEqual([at, clean]);
    }
  },
);

test('what somebody changes between its being read and being written is read anew', async () => {
  const agree = () =>
    asks.answer(openidOf('sisterSecretary'), 'activity.leaveJoint', { activityId: 'ahead', reason: '防汛' });
  // Its requests: how far it came, the rows, the names; then the rows are written.
  const fault = {
    do: 'delay',
    at: 4,
    when: 'before',
    code: '',
    message: '',
    milliseconds: 0,
    until: agree,
  } as const;
  const { envelope } = await askUpkeep(cloud, { faults: [fault] });
  expect(envelope.ok).toBe(true);
  const ahead = (await rowsOf<ActivityRecord>('activities')).get('ahead');
  expect(ahead).toMatchObject({ formVersion: 2, branchIds: [branch._id, farBranch._id] });
  expect(ahead?.asked ?? []).toEqual([]);
  expect(ahead?.withdrawals).toHaveLength(1);
});

test('a restored back-up is brought up when all is begun anew', async () => {
  await migrated();
  await cloud.cloud.backend.engine.insert('activities', [oldActivity('restored', {})] as never);
  await migrated();
  expect((await rowsOf<ActivityRecord>('activities')).get('restored')?.formVersion).toBeUndefined();
  await askUpkeep(cloud, { event: upkeepEvent({ action: 'migrate', again: true }) });
  expect((await rowsOf<ActivityRecord>('activities')).get('restored')?.formVersion).toBe(2);
});

describe('nobody else may ask', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const ticketOf = (event: ReturnType<typeof upkeepEvent>) => event.ticket;

  test.each<[string, Parameters<typeof askUpkeep>[1]]>([
    ['a phone, even with a ticket', { caller: { source: 'wx_client', openid: openidOf('secretary') } }],
    ['a phone that WeChat does not name', { caller: { source: 'wx_client' } }],
    ['a function that a phone called', { caller: { source: 'wx_client,scf' } }],
    [
      'somebody whom WeChat names, whatever the way',
      { caller: { source: 'scf', openid: openidOf('secretary') } },
    ],
    ['whoever shows no ticket', { event: { action: 'migrate', again: false } }],
    ['whoever shows nothing at all', { event: null }],
    ['a ticket of yesterday', { event: upkeepEvent(undefined, minutesAgo(16)) }],
    ['a ticket of tomorrow', { event: upkeepEvent(undefined, minutesAgo(-60)) }],
    [
      'a ticket whose time was changed',
      { event: { ...upkeepEvent(), ticket: { ...ticketOf(upkeepEvent()), at: 1 } } },
    ],
    ['a ticket for another question', { event: { ...upkeepEvent(), again: true } }],
    ['a ticket for something that there is not', { event: { ...upkeepEvent(), action: 'drop' } }],
  ])('%s', async (_who, options) => {
    const { envelope, requests } = await askUpkeep(cloud, options);
    expect(envelope).toEqual({ ok: false, error: { code: 'call.notAllowed' } });
    expect(requests).toBe(0);
  });

  test('a ticket holds for a quarter of an hour', async () => {
    expect((await askUpkeep(cloud, { event: upkeepEvent(undefined, minutesAgo(14)) })).envelope.ok).toBe(
      true,
    );
  });
});

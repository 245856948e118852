import { collections } from '../../server/schema';
import { Account, aPlan, deployed, keys } from '../../tests/support/a-deployment';
import type { Break } from '../../tests/support/management/core';
import type { Plan } from './plan';

const names = collections.map(({ name }) => name);

test('an empty account becomes one in which doctor finds nothing', async () => {
  const account = new Account();
  expect(await account.deploy()).toBe(true);
  const { stub, wechat, uploads } = account;
  expect([...stub.tables.keys()].sort()).toEqual([...names].sort());
  expect([...stub.tables.values()].map(({ permission }) => permission)).toEqual(names.map(() => 'ADMINONLY'));
  expect(stub.remade).toEqual([]);
  expect(stub.functions.get('wish')).toMatchObject({
    Runtime: 'Nodejs20.19',
    Timeout: 20,
    variables: { DAOZHIBU_FIELD_KEY: 'f1'.repeat(32), DAOZHIBU_OPEN_WISHES: '4' },
  });
  expect(stub.functions.get('study')?.variables).toEqual({});
  expect(stub.functions.get('member')?.variables).not.toHaveProperty('DAOZHIBU_CHECK_IN_KEY');
  expect(stub.functions.get('reminders')?.triggers).toMatchObject([
    { TriggerName: 'everyMinute', Enable: 1 },
  ]);
  // Two kinds with one wording have a template each: one yes is good for one message of one template.
  expect(wechat.account.map(({ title }) => title)).toEqual(['活动开始提醒', '活动开始提醒', '活动取消通知']);
  expect(JSON.parse(stub.functions.get('reminders')?.variables.DAOZHIBU_TEMPLATES ?? '')).toEqual({
    dayBefore: { id: 'template-1', fields: { thing1: 'title', time2: 'startsAt', thing5: 'place' } },
    hourBefore: { id: 'template-2', fields: { thing1: 'title', time2: 'startsAt', thing5: 'place' } },
    activityCancelled: { id: 'template-3', fields: { thing1: 'title', thing3: 'reason' } },
  });
  expect(uploads).toMatchObject([
    {
      version: '0.1.0',
      description: 'abc1234 what changed',
      variables: {
        TARO_APP_CLOUD: 'daozhibu-1a2b3c',
      },
    },
  ]);
  expect(await account.findings()).toEqual([]);
});

test('a collection is shut before anything else is made', async () => {
  const account = new Account();
  await account.deploy();
  const { stub } = account;
  const actions = stub.writes.map(({ action }) => action);
  for (const name of names) {
    const made = stub.writes.findIndex(({ parameters }) => parameters.TableName === name);
    expect(stub.writes[made + 1]).toMatchObject({
      action: 'ModifyResourcePermission',
      parameters: { Resource: name },
    });
  }
  expect(actions.lastIndexOf('ModifyResourcePermission')).toBeLessThan(actions.indexOf('CreateFunction'));
});

test('a second run sends no writing request', async () => {
  const account = await deployed();
  const before = account.state();
  expect(await account.deploy()).toBe(true);
  expect(account.stub.writes).toEqual([]);
  expect(account.wechat.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
  expect(account.uploads).toHaveLength(1);
  expect(account.state()).toBe(before);
});

test('a dry run sends no writing request, and says what would be done', async () => {
  const account = new Account();
  expect(await account.deploy({ dryRun: true })).toBe(true);
  expect(account.stub.writes).toEqual([]);
  expect(account.wechat.requests.every(({ method }) => method === 'GET')).toBe(true);
  expect(account.uploads).toEqual([]);
  const said = account.said.join('\n');
  for (const name of names) expect(said).toContain(`The collection ${name} is missing.`);
  expect(said).toContain('The function wish is missing.');
  expect(said).toContain('活动取消通知');
  expect(said).toContain('No app was uploaded');
});

test('only the changed function is put up again, and only a changed app is uploaded', async () => {
  const account = await deployed();
  const plan = aPlan();
  plan.functions = plan.functions.map((one) => (one.name === 'wish' ? { ...one, digest: 'another' } : one));
  expect(await account.deploy({ plan, sources: 'changed' })).toBe(true);
  const sent = account.stub.writes.map(({ action, parameters }) => [action, parameters.FunctionName]);
  expect(sent).toEqual([
    ['UpdateFunctionCode', 'wish'],
    ['UpdateFunctionConfiguration', 'wish'],
    ['RunCommands', undefined],
  ]);
  expect(account.uploads).toHaveLength(2);
});

test('variables that are not ours stay when one of ours changes', async () => {
  const account = await deployed();
  const wish = account.stub.functions.get('wish');
  if (wish) wish.variables = { ...wish.variables, DAOZHIBU_OPEN_WISHES: '9', TZ: 'UTC' };
  expect(await account.deploy()).toBe(true);
  expect(account.stub.functions.get('wish')?.variables).toMatchObject({
    DAOZHIBU_OPEN_WISHES: '4',
    TZ: 'UTC',
  });
});

test('leftovers are named and stay; with --prune they go, and nothing else does', async () => {
  const account = await deployed();
  const clean = account.stub.state();
  const { stub } = account;
  const study = stub.functions.get('study');
  if (!study) throw new Error('no study');
  stub.functions.set('olddoor', structuredClone(study));
  study.triggers.push({
    TriggerName: 'old',
    Type: 'timer',
    TriggerDesc: '{"cron":"0 0 1 * * * *"}',
    Enable: 1,
  });
  study.variables = { DAOZHIBU_FIELD_KEY: 'f1'.repeat(32) };
  stub.tables
    .get('wishes')
    ?.indexes.push({ Name: 'old', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] });

  expect(await account.deploy()).toBe(true);
  expect(stub.writes).toEqual([]);
  const said = account.said.join('\n');
  for (const leftover of [
    'olddoor',
    'timer old of study',
    'DAOZHIBU_FIELD_KEY stands in study',
    'old of wishes',
  ])
    expect(said).toContain(leftover);

  expect(await account.deploy({ prune: true })).toBe(true);
  expect(stub.state()).toBe(clean);
});

test('a leftover that stays though --prune removed it ends the run by name, without an upload', async () => {
  const account = await deployed();
  account.stub.tables
    .get('wishes')
    ?.indexes.push({ Name: 'old', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] });
  account.stub.clinging.add('old');
  expect(await account.deploy({ sources: 'changed', prune: true })).toBe(false);
  expect(account.said.join('\n')).toContain('✗ index:wishes.old: ');
  expect(account.uploads).toHaveLength(1);
  // Nobody asked for it to go, so it is only named.
  expect(await account.deploy({ sources: 'changed' })).toBe(true);
  expect(account.said.join('\n')).toContain('What is superfluous goes with --prune.');
  expect(account.uploads).toHaveLength(2);
});

test('a function on a runtime that cannot run it is made anew with --prune, its variables kept', async () => {
  const account = await deployed();
  const wish = account.stub.functions.get('wish');
  if (wish) Object.assign(wish, { Runtime: 'Nodejs8.9', variables: { ...wish.variables, TZ: 'UTC' } });
  expect(await account.deploy()).toBe(true);
  expect(account.said.join('\n')).toContain('runs on Nodejs8.9');
  expect(account.stub.writes).toEqual([]);
  expect(await account.deploy({ prune: true })).toBe(true);
  expect(account.stub.functions.get('wish')).toMatchObject({
    Runtime: 'Nodejs20.19',
    variables: { TZ: 'UTC' },
  });
});

test('an index of our name over other fields is dropped and made; its neighbours are not touched', async () => {
  const account = await deployed();
  const wishes = account.stub.tables.get('wishes');
  const wall = wishes?.indexes.find(({ Name }) => Name === 'wall');
  if (wall) wall.Keys = [{ Name: 'state', Direction: '1' }];
  expect(await account.deploy()).toBe(true);
  expect(account.stub.remade).toEqual([]);
  expect(account.stub.writes.map(({ parameters }) => Object.keys(parameters).at(-1))).toEqual([
    'DropIndexes',
    'CreateIndexes',
  ]);
  expect(account.stub.writes.at(-1)?.parameters.CreateIndexes).toHaveLength(1);
  expect(await account.findings()).toEqual([]);
});

test('a door that stays open though it was said to be shut ends the run without an upload, by name', async () => {
  const account = new Account();
  account.stub.stubborn.add('members');
  expect(await account.deploy()).toBe(false);
  expect(account.said.join('\n')).toContain(
    'permission:members: The collection members is PRIVATE, not ADMINONLY',
  );
  expect(account.uploads).toEqual([]);
});

test('a key that does not fit changes nothing at all', async () => {
  const account = await deployed();
  const plan = aPlan({
    keys: { ...keys, DAOZHIBU_FIELD_KEY: 'f2'.repeat(32) },
  });
  account.stub.tables.delete('audits');
  expect(await account.deploy({ plan })).toBe(false);
  expect(account.stub.writes).toEqual([]);
  const said = account.said.join('\n');
  expect(said).toContain('does not fit the data');
  expect(said).not.toContain('f1f1');
  expect(said).not.toContain('f2f2');
});

test('without keys nothing is changed and the command that makes them is named', async () => {
  const account = new Account();
  expect(await account.deploy({ plan: aPlan({ keys: null }) })).toBe(false);
  expect(account.stub.writes).toEqual([]);
  expect(account.said.join('\n')).toContain('--keys');
});

test('a mistyped environment is told as such, and nothing is sent after it', async () => {
  const account = new Account();
  const plan = aPlan();
  plan.configuration = { ...plan.configuration, environment: 'daozhibu-1a2b3d' };
  await expect(account.deploy({ plan })).rejects.toThrow('There is no environment "daozhibu-1a2b3d"');
  expect(account.stub.requests).toHaveLength(1);
});

test('a collection that takes its time is waited for, its indexes made when it answers', async () => {
  const account = new Account();
  account.stub.delay = 4;
  expect(await account.deploy()).toBe(true);
  expect(await account.findings()).toEqual([]);
});

test('of several indexes the first made and then a failure: the next run makes the others and none twice', async () => {
  const account = new Account();
  account.stub.half = true;
  await expect(account.deploy()).rejects.toThrow('could not be made');
  expect(await account.deploy()).toBe(true);
  expect(account.stub.remade).toEqual([]);
  expect(await account.findings()).toEqual([]);
});

describe('broken at a request, the next run ends where a clean one does', () => {
  /** Those that one run gets over by itself. */
  const survived: ReadonlyArray<Break['how']> = ['busy', 'answer lost', 'never arrived'];

  async function breakAt(requests: readonly number[], how: Break['how'], expected: string, plan: () => Plan) {
    for (const at of requests) {
      const account = new Account();
      account.stub.broken = { at, how };
      const finished = await account.deploy({ plan: plan() }).catch(() => false);
      // A reading that finds nothing is answered before it could be stopped.
      if (how !== 'stopped after') expect([at, finished]).toEqual([at, survived.includes(how)]);
      account.stub.broken = null;
      expect(await account.deploy({ plan: plan() })).toBe(true);
      expect([at, account.state()]).toEqual([at, expected]);
      expect(account.stub.remade).toEqual([]);
    }
  }

  /** Every request of a plan with all kinds of things, but fewer of each. */
  const small = () => {
    const plan = aPlan();
    const schema = collections.filter(({ name }) =>
      ['accounts', 'members', 'deployments', 'migrations'].includes(name),
    );
    return { ...plan, schema, functions: plan.functions.filter(({ name }) => name !== 'study') };
  };
  test.each<Break['how']>(['refused', 'stopped after', ...survived])('%s, at each request', async (how) => {
    const clean = new Account();
    await clean.deploy({ plan: small() });
    const each = clean.stub.requests.map((_, at) => at + 1);
    await breakAt(each, how, clean.state(), small);
  });

  test('stopped after each request of the whole plan that changes something', async () => {
    const clean = new Account();
    await clean.deploy();
    const { requests, writes } = clean.stub;
    const changing = requests.flatMap((one, at) => (writes.includes(one) ? [at + 1] : []));
    expect(changing.length).toBeGreaterThan(2 * names.length);
    await breakAt(changing, 'stopped after', clean.state(), aPlan);
  });
});

test.each(['before', 'after'] as const)(
  'WeChat broken %s it did what it was asked, at each request for templates: the next run ends where a clean one does',
  async (when) => {
    const clean = new Account();
    await clean.deploy();
    const requests = clean.wechat.requests.length;
    expect(requests).toBeGreaterThan(5);
    for (let at = 1; at <= requests; at += 1) {
      const account = new Account();
      account.wechat.broken = { at, when };
      await account.deploy().catch(() => false);
      expect([at, account.wechat.requests.length >= at]).toEqual([at, true]);
      account.wechat.broken = null;
      expect(await account.deploy()).toBe(true);
      expect([at, account.state()]).toEqual([at, clean.state()]);
    }
  },
);

test('nothing that is said holds a key', async () => {
  const account = new Account();
  await account.deploy({ dryRun: true });
  const dry = account.said;
  await account.deploy();
  expect([...dry, ...account.said].join('\n')).not.toMatch(/[0-9a-f]{64}/);
});

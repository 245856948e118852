import { allMigrations } from '../../server/migrations/all';
import { forms } from '../../server/records/forms';
import { Account, aPlan, deployed } from '../../tests/support/a-deployment';
import type { Document } from '../../tests/support/management/core';

/** An environment of before there were migrations, with one record of each old form more than one step looks at. */
async function oldEnvironment(): Promise<Account> {
  const account = await deployed();
  const { documents } = account.stub;
  const ids = ['a1', 'a2', 'a3'];
  const rows = (of: (id: string) => object) => new Map(ids.map((_id) => [_id, { _id, ...of(_id) }]));
  documents.set(
    'activities',
    rows((id) => ({
      branchId: 'host',
      branchIds: ['host', 'other'],
      state: id === 'a3' ? 'filed' : 'announced',
      closedAt: 'a day',
      filedAt: 'another',
    })),
  );
  documents.set(
    'bindRequests',
    rows(() => ({ name: '李雷' })),
  );
  documents.set('organizations', new Map([['host', { _id: 'host' }]]));
  documents.get('migrations')?.clear();
  return account;
}
const rowsOf = (account: Account, name: string): Document[] => [
  ...(account.stub.documents.get(name)?.values() ?? []),
];
const versionsOf = (account: Account) =>
  ['activities', 'bindRequests'].map((name) => rowsOf(account, name).map(({ formVersion }) => formVersion));
const upToDate = [forms.activities, forms.bindRequests].map((version) => [version, version, version]);
const names = allMigrations.map(({ id }) => `migration:${id}`);

test('doctor counts what is outstanding by name, says what to do, and changes nothing', async () => {
  const account = await oldEnvironment();
  expect(await account.findings()).toEqual([...names, 'form:activities', 'form:bindRequests']);
  expect(account.said.join('\n')).toContain('npm run deploy mends it.');
  expect(account.stub.writes).toEqual([]);
});

test('a dry run says so and runs none', async () => {
  const account = await oldEnvironment();
  expect(await account.deploy({ dryRun: true })).toBe(true);
  expect(account.said.join('\n')).toContain('+ Records of activities are to be brought from form 1 to 2.');
  expect(account.said.join('\n')).toContain(`Cloud: ${names.length} to do.`);
  expect(account.stub.writes).toEqual([]);
});

test('deploy runs them to the end in steps, with its progress, and the next run has nothing to do', async () => {
  const account = await oldEnvironment();
  expect(await account.deploy()).toBe(true);
  expect(versionsOf(account)).toEqual(upToDate);
  expect(account.said).toEqual(
    expect.arrayContaining([
      `  [migrations 0/${names.length}], activities: 2 records looked at`,
      `  [migrations 1/${names.length}], bindRequests: 2 records looked at`,
      `  [migrations ${names.length}/${names.length}]`,
    ]),
  );
  expect(await account.findings()).toEqual([]);
  account.stub.requests.length = 0;
  expect(await account.deploy()).toBe(true);
  expect(account.stub.writes).toEqual([]);
});

test('half done, doctor says how far it is', async () => {
  const account = await oldEnvironment();
  account.stub.documents
    .get('migrations')
    ?.set(allMigrations[0]?.id ?? '', { _id: allMigrations[0]?.id ?? '', done: false, seen: 2 });
  await account.findings();
  expect(account.said.join('\n')).toContain('from form 1 to 2; 2 are looked at.');
});

test('they run after every door was read back shut and every function is of the plan, before the app goes up', async () => {
  const account = new Account();
  await account.deploy();
  const actions = account.stub.requests.map(({ action }) => action);
  const first = actions.indexOf('Invoke');
  const writes = ['ModifyResourcePermission', 'CreateFunction', 'BatchCreateTrigger'];
  for (const before of writes) expect(actions.lastIndexOf(before)).toBeLessThan(first);
  expect(actions.slice(actions.lastIndexOf('BatchCreateTrigger'), first)).toContain(
    'DescribeResourcePermission',
  );
  expect(actions.slice(first)).not.toContain('DescribeResourcePermission');
  const appNoted = account.stub.requests.findIndex(
    ({ action, parameters }) => action === 'RunCommands' && JSON.stringify(parameters).includes('abc1234'),
  );
  expect(appNoted).toBeGreaterThan(actions.lastIndexOf('Invoke'));
});

test('where a door stays open none is run', async () => {
  const account = await oldEnvironment();
  const members = account.stub.tables.get('members');
  if (members) members.permission = 'PRIVATE';
  account.stub.stubborn.add('members');
  expect(await account.deploy()).toBe(false);
  expect(account.stub.requests.some(({ action }) => action === 'Invoke')).toBe(false);
  expect(versionsOf(account)[0]).toEqual([undefined, undefined, undefined]);
});

test('broken at each request of theirs, the next run ends where a clean one does', async () => {
  const clean = await oldEnvironment();
  await clean.deploy();
  const invoked = clean.stub.requests.flatMap(({ action }, at) => (action === 'Invoke' ? [at + 1] : []));
  expect(invoked.length).toBeGreaterThan(3);
  for (const at of invoked) {
    for (const how of ['refused', 'stopped after', 'answer lost', 'never arrived', 'busy'] as const) {
      const account = await oldEnvironment();
      account.stub.broken = { at, how };
      const finished = await account.deploy().catch(() => false);
      expect([at, how, finished]).toEqual([at, how, how !== 'refused' && how !== 'stopped after']);
      account.stub.broken = null;
      expect(await account.deploy()).toBe(true);
      expect([at, how, account.state()]).toEqual([at, how, clean.state()]);
    }
  }
});

test('a function that refuses or fails ends the run with what to look at, and uploads nothing', async () => {
  const account = await oldEnvironment();
  const uploads = account.uploads.length;
  const upkeep = account.stub.functions.get('upkeep');
  account.stub.failing.set('upkeep', 'ReferenceError: x is not defined\n  at main');
  await expect(account.deploy({ sources: 'changed' })).rejects.toThrow(
    'The function upkeep failed: ReferenceError: x is not defined. What it had done stays done',
  );
  account.stub.failing.clear();
  expect(upkeep).toBeDefined();
  account.stub.clockAhead = 3_600_000;
  await expect(account.deploy({ sources: 'changed' })).rejects.toThrow(
    "The function upkeep refused (call.notAllowed). Look whether this machine's clock is right",
  );
  expect(account.uploads).toHaveLength(uploads);
});

test('with --migrate-again all run from their beginning, though they are said to be done', async () => {
  const account = await oldEnvironment();
  await account.deploy();
  account.stub.documents.get('bindRequests')?.set('a0', { _id: 'a0', name: '韩梅' });
  expect(await account.deploy()).toBe(true);
  expect(rowsOf(account, 'bindRequests').find(({ _id }) => _id === 'a0')).not.toHaveProperty('formVersion');
  expect(await account.deploy({ migrateAgain: true })).toBe(true);
  expect(rowsOf(account, 'bindRequests').find(({ _id }) => _id === 'a0')).toMatchObject({
    formVersion: forms.bindRequests,
  });
});

test('a plan without the function asks for none', async () => {
  const plan = aPlan();
  plan.functions = plan.functions.filter(({ name }) => name !== 'upkeep');
  const account = new Account();
  expect(await account.deploy({ plan })).toBe(true);
  expect(account.stub.requests.some(({ action }) => action === 'Invoke')).toBe(false);
});

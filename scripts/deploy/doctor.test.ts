import { signedAppointment, signedMember } from '../../server/kernel/access/sign';
import { forms } from '../../server/records/forms';
import type { MemberRecord } from '../../server/records/member';
import { collections } from '../../server/schema';
import { type Account, aPlan, deployed, keys } from '../../tests/support/a-deployment';
import type { StubFunction } from '../../tests/support/management/core';
import { withSigners } from '../signers';

const names = collections.map(({ name }) => name);

const ofFunction = (account: Account, name: string): StubFunction => {
  const found = account.stub.functions.get(name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
};
const lasting = (account: Account, collection: string, index: string) => {
  const table = account.stub.tables.get(collection);
  if (table) table.indexes = table.indexes.filter(({ Name }) => Name !== index);
};

const planted: ReadonlyArray<readonly [name: string, plant: (account: Account) => void]> = [
  ...names.map(
    (name) =>
      [
        `permission:${name}`,
        (account: Account) => {
          const table = account.stub.tables.get(name);
          if (table) table.permission = 'PRIVATE';
        },
      ] as const,
  ),
  [
    'permission:storage',
    ({ stub }) => {
      stub.storage = 'READONLY';
    },
  ],
  ['collection:minutes', ({ stub }) => stub.tables.delete('minutes')],
  ...collections.flatMap(({ name, indexes }) =>
    indexes.map(
      (index) =>
        [`index:${name}.${index.name}`, (account: Account) => lasting(account, name, index.name)] as const,
    ),
  ),
  [
    'index:members.old',
    ({ stub }) =>
      stub.tables
        .get('members')
        ?.indexes.push({ Name: 'old', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] }),
  ],
  [
    'index:members.roll',
    ({ stub }) => {
      const roll = stub.tables.get('members')?.indexes.find(({ Name }) => Name === 'roll');
      if (roll) roll.Keys = roll.Keys.map((key, at) => (at === 0 ? { ...key, Direction: '-1' } : key));
    },
  ],
  ['runtime:wish', (account) => Object.assign(ofFunction(account, 'wish'), { Runtime: 'Nodejs8.9' })],
  ['timeout:wish', (account) => Object.assign(ofFunction(account, 'wish'), { Timeout: 3 })],
  ['memory:wish', (account) => Object.assign(ofFunction(account, 'wish'), { MemorySize: 128 })],
  ['code:wish', (account) => Object.assign(ofFunction(account, 'wish'), { Description: '' })],
  ['function:wish', ({ stub }) => stub.functions.delete('wish')],
  [
    'function:olddoor',
    (account) => account.stub.functions.set('olddoor', { ...ofFunction(account, 'study') }),
  ],
  [
    'variable:wish.DAOZHIBU_FIELD_KEY',
    (account) => {
      const { DAOZHIBU_FIELD_KEY: _, ...others } = ofFunction(account, 'wish').variables;
      ofFunction(account, 'wish').variables = others;
    },
  ],
  [
    'variable:wish.DAOZHIBU_OPEN_WISHES',
    (account) => Object.assign(ofFunction(account, 'wish').variables, { DAOZHIBU_OPEN_WISHES: '9' }),
  ],
  [
    'variable:study.DAOZHIBU_FIELD_KEY',
    (account) =>
      Object.assign(ofFunction(account, 'study').variables, { DAOZHIBU_FIELD_KEY: 'f1'.repeat(32) }),
  ],
  [
    'key:wish.DAOZHIBU_FIELD_KEY',
    (account) =>
      Object.assign(ofFunction(account, 'wish').variables, { DAOZHIBU_FIELD_KEY: 'f2'.repeat(32) }),
  ],
  [
    'variable:reminders.DAOZHIBU_TEMPLATES',
    (account) => Object.assign(ofFunction(account, 'reminders').variables, { DAOZHIBU_TEMPLATES: '{}' }),
  ],
  [
    'key:DAOZHIBU_FIELD_KEY',
    ({ stub }) =>
      stub.documents.get('deployments')?.set('keys', { _id: 'keys', fieldCheck: 'of another key' }),
  ],
  ['key:check', ({ stub }) => stub.documents.get('deployments')?.delete('keys')],
  [
    'trigger:reminders.everyMinute',
    (account) => {
      ofFunction(account, 'reminders').triggers = [];
    },
  ],
  [
    'trigger:study.old',
    (account) => {
      const trigger = { TriggerName: 'old', Type: 'timer', TriggerDesc: '0 0 1 * * * *', Enable: 1 } as const;
      ofFunction(account, 'study').triggers = [trigger];
    },
  ],
];

test.each(planted)('%s is found by its name, and alone', async (name, plant) => {
  const account = await deployed();
  plant(account);
  expect(await account.findings()).toEqual([name]);
  expect(account.stub.writes).toEqual([]);
  expect(account.said.join('\n')).toContain(`✗ ${name}: `);
});

test.each([
  [
    'switched off',
    (one: StubFunction) => Object.assign(one.triggers[0] ?? {}, { Enable: 0 }),
    'is switched off',
  ],
  [
    'ringing once a day',
    (one: StubFunction) => Object.assign(one.triggers[0] ?? {}, { TriggerDesc: '{"cron":"0 0 2 * * * *"}' }),
    'rings at "0 0 2 * * * *"',
  ],
])('a timer %s is found and mended', async (_how, plant, says) => {
  const account = await deployed();
  plant(ofFunction(account, 'reminders'));
  expect(await account.findings()).toEqual(['trigger:reminders.everyMinute']);
  expect(account.said.join('\n')).toContain(says);
  expect(await account.deploy()).toBe(true);
  expect(await account.findings()).toEqual([]);
});

test('a template that somebody deleted is found', async () => {
  const account = await deployed();
  account.wechat.account.pop();
  expect(await account.findings()).toEqual([
    'template:activityCancelled',
    'variable:reminders.DAOZHIBU_TEMPLATES',
  ]);
});

test('a collection of somebody else is told and is no fault', async () => {
  const account = await deployed();
  const audits = account.stub.tables.get('audits');
  if (audits) account.stub.tables.set('shop', structuredClone(audits));
  expect(await account.findings()).toEqual([]);
  expect(account.said.join('\n')).toContain('shop is not one of ours');
});

test('what doctor says holds no key, whatever it finds', async () => {
  const account = await deployed();
  ofFunction(account, 'wish').variables.DAOZHIBU_FIELD_KEY = 'f2'.repeat(32);
  await account.findings(aPlan());
  expect(account.said.join('\n')).not.toMatch(/[0-9a-f]{64}/);
});

Object.assign(process.env, keys);

/** A roll entry as the function `member` would write it. */
const signed = (_id: string): MemberRecord & { signature: string } =>
  signedMember({
    ...{ _id, openid: `openid-of-${_id}`, offices: [{ role: 'city', organizationId: 'b1' }] },
    ...{ branchId: 'b1', line: ['b1'], onRoll: true, formVersion: forms.members },
  } as unknown as MemberRecord);

describe('what is not signed as it stands', () => {
  const withEntries = async (...entries: Array<object & { _id: string }>) => {
    const account = await deployed();
    const { documents } = account.stub;
    documents.set('organizations', new Map([['b1', { _id: 'b1' }]]));
    documents.set('members', new Map(entries.map((entry) => [entry._id, entry])));
    return account;
  };

  test('a roll that the app wrote is in order', async () => {
    const account = await withEntries(signed('m1'), signed('m2'));
    expect(await account.findings()).toEqual([]);
  });

  test.each<[string, Partial<MemberRecord> & { _id: string }]>([
    ['unsigned', { ...signed('m1'), signature: undefined }],
    ['with another office', { ...signed('m1'), offices: [] }],
    ["with another's id", { ...signed('m1'), _id: 'm3' }],
    ['of another branch', { ...signed('m1'), line: [] }],
  ])('an entry %s is counted among others, and nobody named', async (_how, entry) => {
    const account = await withEntries(signed('m2'), entry, signed('m4'));
    expect(await account.findings()).toEqual(['signature:members']);
    const said = account.said.join('\n');
    expect(said).toContain('1 of members are not signed as they stand');
    expect(said).not.toMatch(/openid-|\bm[134]\b/);
  });

  test('signatures of another key are counted', async () => {
    const account = await withEntries(signed('m1'));
    const plan = aPlan({
      keys: withSigners({ ...keys, DAOZHIBU_SIGNERS: '', DAOZHIBU_SIGNING_KEY: 'a7'.repeat(32) }),
    });
    expect(await account.findings(plan)).toContain('signature:members');
  });

  test.each([
    ['as text', (at: Date) => at.toISOString()],
    ['as the API spells it', (at: Date) => ({ $date: at.toISOString() })],
    ['in milliseconds', (at: Date) => ({ $date: at.getTime() })],
    ['in digits', (at: Date) => ({ $date: { $numberLong: String(at.getTime()) } })],
  ])(
    'an appointment whose instants come %s is in order, and one without signature is not',
    async (_how, spell) => {
      const account = await withEntries();
      const from = new Date('2026-12-01T02:00:00Z');
      const appointment = signedAppointment({
        ...{ _id: 'a1', openid: 'openid-1', organizationId: 'b1', role: 'administrator', from, until: null },
        by: 'deployer',
      });
      const stored = { ...appointment, from: spell(from) };
      account.stub.documents.set('appointments', new Map([['a1', stored]]));
      expect(await account.findings()).toEqual([]);
      account.stub.documents.set('appointments', new Map([['a1', { ...stored, until: spell(from) }]]));
      expect(await account.findings()).toEqual(['signature:appointments']);
    },
  );
});

describe('what hangs in the air', () => {
  const row = (_id: string, fields: object) => [_id, { _id, ...fields }] as const;

  test('a bound account whose member is gone is counted, in steps, and nobody named', async () => {
    const account = await deployed();
    const { documents } = account.stub;
    documents.set('members', new Map([row('m1', signed('m1'))]));
    documents.set('organizations', new Map([row('b1', {})]));
    const accounts = Array.from({ length: 450 }, (_, at) =>
      row(`openid-${String(at).padStart(3, '0')}`, { memberId: at % 150 === 149 ? `gone-${at}` : 'm1' }),
    );
    documents.set('accounts', new Map(accounts));
    // One entry is not bound to all of them either.
    expect(await account.findings()).toEqual(['data:accounts.memberId', 'data:accounts.bound']);
    const said = account.said.join('\n');
    expect(said).toContain('3 of accounts name a memberId that is not in members.');
    expect(said).not.toContain('openid-');
    expect(said).not.toContain('gone-');
  });

  test('an account without a member yet is none of them', async () => {
    const account = await deployed();
    account.stub.documents.set('accounts', new Map([row('openid-1', {})]));
    expect(await account.findings()).toEqual([]);
  });
});

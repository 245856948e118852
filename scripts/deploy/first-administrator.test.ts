import type { AdministratorCodeRecord } from '../../server/records/appointment';
import { Account, aPlan, deployed } from '../../tests/support/a-deployment';
import { spelled, topOrganization } from './first-administrator';

const codeRow = ({ stub }: Account) =>
  stub.documents.get('administratorCodes')?.get('standing') as unknown as AdministratorCodeRecord | undefined;
const organizationsOf = ({ stub }: Account) => [...(stub.documents.get('organizations')?.values() ?? [])];

test('makes the top of the tree and a code that stands for 24 hours, and tells both', async () => {
  const account = await deployed();
  const now = new Date('2026-12-01T02:00:00Z');
  const code = (await account.firstAdministrator(aPlan(), now)) ?? '';
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(organizationsOf(account)).toEqual([
    {
      ...{ _id: topOrganization({ name: '清河市委', kind: 'city' })._id, name: '清河市委', kind: 'city' },
      ...{ branchKind: null, parentId: null, ancestors: [], path: [] },
    },
  ]);
  expect(codeRow(account)).toMatchObject({
    expiresAt: '2026-12-02T02:00:00.000Z',
    tries: [],
    used: null,
    organizationId: organizationsOf(account)[0]?._id,
  });
  const said = account.said.join('\n');
  expect(said).toContain(`One-time code: ${spelled(code)}`);
  expect(said).toContain('Made: 清河市委');
});

test('the code is said once and kept nowhere', async () => {
  const account = await deployed();
  const code = (await account.firstAdministrator()) ?? '';
  const everything = account.state() + JSON.stringify(account.stub.requests);
  expect(everything).not.toContain(code);
  expect(everything).not.toContain(spelled(code));
});

test('asked for again, there is one top and another code, which nobody has tried or used', async () => {
  const account = await deployed();
  const first = await account.firstAdministrator();
  Object.assign(codeRow(account) ?? {}, { used: { openid: 'o' }, tries: [{ openid: 'o', requestId: 'r' }] });
  const second = await account.firstAdministrator();
  expect(second).not.toBe(first);
  expect(organizationsOf(account)).toHaveLength(1);
  expect(codeRow(account)).toMatchObject({ tries: [], used: null });
  expect(account.said.join()).toContain('There already: 清河市委');
});

test.each([
  [
    'a door that is open',
    (account: Account) => Object.assign(account.stub.tables.get('members') ?? {}, { permission: 'PRIVATE' }),
    'permission:members',
  ],
  ['a missing function', (account: Account) => account.stub.functions.delete('member'), 'function:member'],
  [
    'a key that does not fit',
    (account: Account) =>
      Object.assign(account.stub.documents.get('deployments')?.get('keys') ?? {}, { fieldCheck: 'another' }),
    'key:DAOZHIBU_FIELD_KEY',
  ],
])('%s: no code, nothing written, and it is named', async (_what, spoil, name) => {
  const account = await deployed();
  spoil(account);
  const before = account.state();
  expect(await account.firstAdministrator()).toBeNull();
  expect(account.said.join('\n')).toContain(name);
  expect(account.state()).toBe(before);
});

test('a top of another name, or none in the file, is an error that changes nothing', async () => {
  const account = await deployed();
  await account.firstAdministrator();
  const before = account.state();
  const other = aPlan();
  other.configuration.organization = { name: '清河市委组织部', kind: 'city' };
  await expect(account.firstAdministrator(other)).rejects.toThrow(/"清河市委".*"清河市委组织部"/);
  const none = aPlan();
  none.configuration.organization = undefined;
  await expect(account.firstAdministrator(none)).rejects.toThrow('names no organisation');
  expect(account.state()).toBe(before);
});

test('a county is the top where a county runs it, and stands in its own path', () => {
  expect(topOrganization({ name: '柳林区委', kind: 'county' })).toMatchObject({
    kind: 'county',
    path: ['柳林区委'],
  });
});

test('an environment in which nothing was made yet gives none', async () => {
  expect(await new Account().firstAdministrator()).toBeNull();
});

describe('broken at any one request and asked for again', () => {
  const clean = deployed().then(async (account) => {
    await account.firstAdministrator();
    return account.stub.requests.length;
  });
  test.each(['refused', 'stopped after', 'answer lost', 'never arrived', 'busy'] as const)(
    '%s',
    async (how) => {
      for (let at = 1; at <= (await clean); at += 1) {
        const account = await deployed();
        account.stub.broken = { at, how };
        await account.firstAdministrator().catch(() => null);
        account.stub.broken = null;
        const code = await account.firstAdministrator();
        expect(code).not.toBeNull();
        expect(organizationsOf(account)).toHaveLength(1);
        expect(codeRow(account)).toMatchObject({ tries: [], used: null });
      }
    },
  );
});

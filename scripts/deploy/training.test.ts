import { entriesOfCast, topOfCity } from '../../demo/personas';
import { phoneHash } from '../../server/kernel/access/cipher';
import { proven } from '../../server/kernel/access/proof';
import { openPhone } from '../../server/kernel/text/member-phone';
import type { MemberRecord } from '../../server/records/member';
import { Account, aPlan, deployed, keys } from '../../tests/support/a-deployment';

Object.assign(process.env, keys);

const personas = { 格日乐: '13900000001', 周明哲: '13900000002' };
const plan = (people: Record<string, string> = personas) => aPlan({ personas: people });
const rowsOf = ({ stub }: Account, name: string) => [...(stub.documents.get(name)?.values() ?? [])];
const entry = (account: Account, name: string) =>
  account.stub.documents.get('members')?.get(entriesOfCast().get(name) ?? '') as unknown as MemberRecord;
const said = ({ said: lines }: Account) => lines.join('\n');
const asked = ({ stub }: Account, action: string) =>
  stub.requests.flatMap(({ action: name, parameters }, at) =>
    name === 'Invoke' && String(parameters.ClientContext).includes(`"${action}"`) ? [at + 1] : [],
  );
/** All but the instants and sealed texts, which differ between two runs. */
const likeness = ({ stub }: Account) =>
  JSON.stringify(
    [...stub.documents]
      .map(([name, rows]) => [name, [...rows.keys()].sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

// Two hours before the demo's secretaries open anything, and the same in every run.
beforeEach(() =>
  jest.useFakeTimers({ now: new Date('2026-11-23T06:30:00Z'), doNotFake: ['setImmediate', 'nextTick'] }),
);
afterEach(() => jest.useRealTimers());

test('the command fills in the made-up city, signed and sealed with the keys of the environment, and says how much', async () => {
  const account = new Account();
  expect(await account.deploy({ plan: plan() })).toBe(true);
  expect(rowsOf(account, 'members')).toHaveLength(134);
  expect(rowsOf(account, 'organizations')).toContainEqual(
    expect.objectContaining({ name: topOfCity().name }),
  );
  const count = ['organizations', 'members', 'wishes'].map((name) => rowsOf(account, name).length);
  expect(Math.min(...count)).toBeGreaterThan(20);
  const staff = entry(account, '李秀梅');
  expect(proven(staff)).toEqual(staff);
  expect(openPhone(staff.phone ?? '')).toMatch(/^1(40|54|79)\d{8}$/);
  expect(staff.updatedAt).toBeInstanceOf(Date);
  expect(said(account)).toMatch(/The made-up city, \d{4} rows in \d+ requests, is to be filled in\./);
});

test('whom the file names is free for the number that it gives, and only they', async () => {
  const account = new Account();
  await account.deploy({ plan: plan() });
  for (const [name, phone] of Object.entries(personas)) {
    const { phoneHash: hash, openid, phone: sealed } = entry(account, name);
    expect([hash, openid, openPhone(sealed ?? '')]).toEqual([phoneHash(phone), null, phone]);
  }
  expect(entry(account, '李秀梅').openid).toBe('demo-staff-li');
  expect(JSON.stringify(account.stub.requests)).not.toContain(personas.格日乐);
});

test('a second run changes nothing, however much later', async () => {
  const account = new Account();
  await account.deploy({ plan: plan() });
  const before = account.state();
  account.stub.requests.length = 0;
  jest.setSystemTime(new Date('2027-02-23T06:30:00Z'));
  expect(await account.deploy({ plan: plan() })).toBe(true);
  expect(account.stub.writes).toEqual([]);
  expect(account.state()).toBe(before);
});

test('doctor finds nothing in it: signed as it stands, of the forms of today, and nothing dangling', async () => {
  const account = new Account();
  await account.deploy({ plan: plan() });
  expect(await account.findings(plan())).toEqual([]);
});

test('another number frees the entry anew, and nobody else’s', async () => {
  const account = new Account();
  await account.deploy({ plan: plan() });
  Object.assign(entry(account, '格日乐'), { openid: 'somebody of last week' });
  Object.assign(entry(account, '周明哲'), { openid: 'somebody who stays' });
  account.stub.requests.length = 0;
  expect(await account.deploy({ plan: plan({ ...personas, 格日乐: '13900000003' }) })).toBe(true);
  expect(asked(account, 'seat')).toHaveLength(1);
  expect(entry(account, '格日乐')).toMatchObject({ openid: null, phoneHash: phoneHash('13900000003') });
  expect(entry(account, '周明哲').openid).toBe('somebody who stays');
});

test('a dry run says how much and for whom, and changes nothing', async () => {
  const account = await deployed();
  const before = account.state();
  expect(await account.deploy({ plan: plan(), dryRun: true })).toBe(true);
  expect(said(account)).toMatch(/\+ The made-up city, \d{4} rows/);
  expect(said(account)).toContain('+ 格日乐 is to be free for the number that the file names.');
  expect(said(account)).not.toContain(personas.格日乐);
  expect(account.state()).toBe(before);
});

test('doctor and the first administrator’s code wait for it', async () => {
  const account = await deployed();
  expect(await account.findings(plan())).toEqual(
    expect.arrayContaining(['training:city', 'persona:格日乐', 'persona:周明哲']),
  );
  expect(await account.firstAdministrator(plan())).toBeNull();
  expect(said(account)).toContain('training:city');
});

test.each([
  ['members', { _id: 'm', name: '张三' }],
  ['wishes', { _id: 'w' }],
  ['accounts', { _id: 'o', memberId: 'm' }],
  ['organizations', { _id: 'top', parentId: null }],
])('where %s holds a row of somebody’s own nothing is filled in', async (name, row) => {
  const account = await deployed();
  account.stub.documents.set(name, new Map([[row._id, row]]));
  const before = account.state();
  expect(await account.deploy({ plan: plan() })).toBe(false);
  expect(said(account)).toContain(`There are rows of somebody's own in ${name}.`);
  expect(account.state()).toBe(before);
});

test('who only looked in and what timers made is nobody’s own', async () => {
  const account = await deployed();
  account.stub.documents.set('accounts', new Map([['o', { _id: 'o', memberId: null }]]));
  account.stub.documents.set('timerRuns', new Map([['reminders', { _id: 'reminders' }]]));
  expect(await account.deploy({ plan: plan() })).toBe(true);
  expect(rowsOf(account, 'accounts')).toContainEqual({ _id: 'o', memberId: null });
  expect(rowsOf(account, 'members')).toHaveLength(134);
});

test('any other environment is filled with nothing, and one that holds the city is refused', async () => {
  const account = await deployed();
  expect(asked(account, 'fill')).toEqual([]);
  expect(rowsOf(account, 'members')).toEqual([]);
  const trained = new Account();
  await trained.deploy({ plan: plan() });
  const before = trained.state();
  expect(await trained.deploy()).toBe(false);
  expect(said(trained)).toContain('This environment holds the made-up city');
  expect(trained.state()).toBe(before);
});

test('where a door stays open none is filled in', async () => {
  const account = new Account();
  account.stub.stubborn.add('members');
  expect(await account.deploy({ plan: plan() })).toBe(false);
  expect(asked(account, 'fill')).toEqual([]);
});

test('broken at requests from the first row to the last and run again, it ends where a clean run does', async () => {
  const clean = new Account();
  await clean.deploy({ plan: plan() });
  const [first = 0] = asked(clean, 'fill');
  const last = asked(clean, 'seat').at(-1) ?? 0;
  expect(last - first).toBeGreaterThan(60);
  const wanted = likeness(clean);
  const places = [first, first + 30, last];
  for (const at of places) {
    for (const how of ['refused', 'stopped after', 'answer lost'] as const) {
      const account = new Account();
      account.stub.broken = { at, how };
      await account.deploy({ plan: plan() }).catch(() => false);
      account.stub.broken = null;
      jest.setSystemTime(new Date('2026-11-25T09:30:00Z'));
      expect([at, how, await account.deploy({ plan: plan() })]).toEqual([at, how, true]);
      expect([at, how, likeness(account) === wanted]).toEqual([at, how, true]);
      jest.setSystemTime(new Date('2026-11-23T06:30:00Z'));
    }
  }
});

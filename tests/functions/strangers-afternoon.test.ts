/**
 * A stranger's afternoon: from an empty account to the first administrator on the phone, by docs/deploy.md alone. Each
 * command stands there and is run as it stands, against the stub of the management API; what the stub then holds is the
 * cloud on which the phone is.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { AppPlan } from '../../scripts/deploy/app';
import { type Platform, runDeploy, runDoctor } from '../../scripts/deploy/cli';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { everyCall, inputFor } from '../support/every-call';
import { ManagementStub } from '../support/management/stub';
import { seedOf } from '../support/people';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/deploy.md'), 'utf8');
const [afternoon = ''] = /## From an empty account[\s\S]*?\n### /.exec(page) ?? [];
/** What the page says to type, in its order. */
const commands = [...afternoon.matchAll(/^ +(npm .*)$/gm)].map(([, command]) => command ?? '');

const folder = mkdtempSync(join(tmpdir(), 'afternoon-'));
const file = join(folder, 'deploy.release.json');
const stub = new ManagementStub('daozhibu-afternoon');
const uploads: AppPlan[] = [];
const platform: Platform = { send: stub.send, upload: async (plan) => void uploads.push(plan) };

const printed: string[] = [];
let secretsBefore: string | undefined;
beforeAll(() => {
  secretsBefore = process.env.DAOZHIBU_SECRETS;
  process.env.DAOZHIBU_SECRETS = join(folder, 'secrets');
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterAll(() => {
  if (secretsBefore === undefined) delete process.env.DAOZHIBU_SECRETS;
  else process.env.DAOZHIBU_SECRETS = secretsBefore;
  rmSync(folder, { recursive: true });
});

/** Types a command of the page; `--config` names a file outside of the repository. */
async function type(command: string): Promise<boolean> {
  printed.length = 0;
  const [, , name, ...args] = command.split(/\s+/);
  const run = name === 'doctor' ? runDoctor : runDeploy;
  return run([...args.filter((one) => one !== '--'), '--config', relative(root, file)], platform);
}

test('the page says what to type: the keys, a look, the command, the first administrator', () => {
  expect(commands).toEqual([
    'npm ci',
    'npm run deploy -- --env release --keys',
    'npm run deploy -- --env release --dry-run',
    'npm run deploy -- --env release',
    'npm run deploy -- --env release --first-admin',
  ]);
});

test('steps 3 to 5: the example with one’s own values, keys, credentials', async () => {
  const example = JSON.parse(readFileSync(join(root, 'deploy.example.json'), 'utf8'));
  const { templates: _, ...own } = { ...example, appid: 'wx00000000000000aa', environment: stub.id };
  writeFileSync(file, JSON.stringify(own));
  expect(await type(commands[1] ?? '')).toBe(true);
  const credentials = 'TENCENTCLOUD_SECRETID=made-up\nTENCENTCLOUD_SECRETKEY=made-up\n';
  writeFileSync(join(folder, 'secrets', stub.id, 'secrets.env'), credentials);
  expect(stub.requests).toEqual([]);
});

test('step 6: looking changes nothing; the code is refused before there is anything', async () => {
  expect(await type(commands[2] ?? '')).toBe(true);
  expect(await type(commands[4] ?? '')).toBe(false);
  expect(stub.writes).toEqual([]);
});

test('step 6: one command makes it, and doctor finds nothing', async () => {
  expect(await type(commands[3] ?? '')).toBe(true);
  expect(new Set([...stub.tables.values()].map(({ permission }) => permission))).toEqual(
    new Set(['ADMINONLY']),
  );
  expect(uploads).toHaveLength(1);
});

test('step 7: what is left to a person is numbered, and each says when it is done', () => {
  const text = printed.join('\n');
  const steps = [...text.matchAll(/^ {2}\d+\. /gm)].length;
  expect(steps).toBeGreaterThan(5);
  expect([...text.matchAll(/^ {5}done when: .{20,}/gm)]).toHaveLength(steps);
});

test('a second run changes nothing, and doctor finds nothing', async () => {
  const before = stub.state();
  expect(await type(commands[3] ?? '')).toBe(true);
  expect(stub.state()).toEqual(before);
  expect(await type('npm run doctor -- --env release')).toBe(true);
  expect(stub.documents.get('deployments')?.get('doctor')).toMatchObject({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    findings: [],
  });
});

test('only who binds, appoints and migrates was given the private key', () => {
  const having = (variable: string) =>
    [...stub.functions].filter(([, { variables }]) => variable in variables).map(([name]) => name);
  expect(having('DAOZHIBU_SIGNING_KEY').sort()).toEqual(['member', 'upkeep']);
  expect(having('DAOZHIBU_SIGNERS')).toEqual(
    expect.arrayContaining(['activity', 'community', 'errand', 'member', 'message', 'summary', 'wish']),
  );
});

describe('on the phone', () => {
  let cloud: TestCloud;
  let code: string;

  beforeAll(async () => {
    expect(await type(commands[4] ?? '')).toBe(true);
    code = /One-time code: ([0-9A-Z-]{14})/.exec(printed.join('\n'))?.[1] ?? '';
    const variables = [...stub.functions.values()].map(({ variables: own }) => own);
    const rows = [...stub.documents].map(([name, documents]) => [name, [...documents.values()]] as const);
    cloud = await startTestCloud({
      environment: Object.assign({}, ...variables),
      seed: seedOf(Object.fromEntries(rows)),
    });
  });
  afterAll(() => cloud.close());

  const answered = async (openid: string, { call, contract }: (typeof everyCall)[number]) =>
    (await cloud.call(openid, call, inputFor(contract, { phone: '13800138000' }))).envelope;

  /** What anybody may open: their own things, the wall, public pages, a wish, a letter. */
  const open: readonly string[] = [
    'errand.list',
    'errand.ownContact',
    'wish.ownContact',
    'member.agree',
    'member.me',
    'member.organizations',
    'message.feedback',
    'message.list',
    'message.read',
    'summary.home',
    'summary.templates',
    'wish.list',
  ];

  test.each(everyCall)('a stranger knocks at $call', async (one) => {
    const { ok, error } = await answered('openid-stranger', one);
    expect(error?.code ?? 'ok').not.toMatch(/^call\.(badInput|failed|malformed|unknownAction)$/);
    expect([one.call, ok]).toEqual([one.call, open.includes(one.call)]);
  });

  test('a stranger who guesses the code is not let in', async () => {
    for (let at = 0; at < 5; at += 1) {
      const guess = { code: `${'ABCDEFGHJKM'}${at}` };
      const { envelope } = await cloud.call('openid-guesser', 'member.redeem', guess);
      expect(envelope.error).toEqual({ code: 'administrator.codeWrong', params: { left: 4 - at } });
    }
    const { envelope } = await cloud.call('openid-guesser', 'member.redeem', { code });
    expect(envelope.error.code).toBe('administrator.tooManyTries');
  });

  test('the first administrator types the code and is one', async () => {
    const { envelope } = await cloud.call('openid-first', 'member.redeem', { code: code.toLowerCase() });
    expect(envelope).toMatchObject({ ok: true, data: { organizationName: '清河市委组织部', boundTo: '' } });
    const me = await cloud.call('openid-first', 'member.me', {});
    expect(me.envelope.data.administers).toMatchObject([{ name: '清河市委组织部' }]);
    expect((await cloud.call('openid-late', 'member.redeem', { code })).envelope.error.code).toBe(
      'administrator.codeUsed',
    );
  });

  test('and what the function wrote is in order for doctor, with the key that the command gave it', async () => {
    const { engine } = cloud.cloud.backend;
    for (const name of ['appointments', 'accounts', 'administratorCodes']) {
      const rows = (await engine.find(name, { query: {} })).result as unknown as Array<{ _id: string }>;
      stub.documents.set(name, new Map(rows.map((row) => [row._id, row])));
    }
    expect(await type('npm run doctor -- --env release')).toBe(true);
    const [[id, appointment] = []] = stub.documents.get('appointments') ?? [];
    stub.documents.set(
      'appointments',
      new Map([[`${id}`, { ...appointment, openid: 'openid-thief' } as never]]),
    );
    expect(await type('npm run doctor -- --env release')).toBe(false);
    expect(printed.join('\n')).toContain('✗ signature:appointments');
    expect(stub.documents.get('deployments')?.get('doctor')).toMatchObject({
      findings: ['signature:appointments'],
    });
  });
});

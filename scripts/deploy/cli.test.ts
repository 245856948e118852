/** What the two commands refuse before anything is sent, and how they end; a whole afternoon of them is played in tests/functions. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ManagementStub } from '../../tests/support/management/stub';
import { asCommand, type Platform, runDeploy, runDoctor } from './cli';

const root = resolve(__dirname, '../..');
const environment = 'daozhibu-1a2b3c';
let folder: string;
let printed: string[];
let stub: ManagementStub;
const platform = (): Platform => ({ send: stub.send, upload: async () => {} });

/** Writes the configuration into a folder of the test's own, and says how the command is told of it. */
function configured(changes: object = {}): string[] {
  const path = join(folder, 'deploy.json');
  writeFileSync(path, JSON.stringify({ appid: 'wx0123456789abcdef', environment, ...changes }));
  return ['--env', 'release', '--config', relative(root, path)];
}
const credentials = () =>
  writeFileSync(
    join(folder, environment, 'secrets.env'),
    'TENCENTCLOUD_SECRETID=id\nTENCENTCLOUD_SECRETKEY=the secret\n',
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  process.env.DAOZHIBU_SECRETS = folder;
  printed = [];
  stub = new ManagementStub();
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  jest.spyOn(console, 'error').mockImplementation((line) => void printed.push(String(line)));
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.DAOZHIBU_SECRETS;
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});
const text = () => printed.join('\n');

test.each([
  ['none', []],
  ['one that there is not', ['--env', 'production']],
])('%s as the environment is refused with those that there are', async (_what, args) => {
  for (const run of [runDeploy, runDoctor])
    await expect(run(args)).rejects.toThrow('--env develop|trial|release|training');
});

test('an option that there is not is refused by name', async () => {
  await expect(runDeploy([...configured(), '--prone'])).rejects.toThrow('--prone');
  await expect(runDoctor([...configured(), '--prune'])).rejects.toThrow('--prune');
});

test('keys are made once and never printed', async () => {
  expect(await runDeploy([...configured(), '--keys'])).toBe(true);
  const path = join(folder, environment, 'keys.env');
  const made = readFileSync(path, 'utf8');
  expect(text()).toContain(`Made: ${path} (check value `);
  expect(await runDeploy([...configured(), '--keys'])).toBe(true);
  expect(text()).toContain(`There already: ${path}`);
  expect(readFileSync(path, 'utf8')).toBe(made);
  for (const [key] of made.matchAll(/[0-9a-f]{64}/g)) expect(text()).not.toContain(key);
});

test('a setting that no function reads is refused as mistyped', async () => {
  await runDeploy([...configured(), '--keys']);
  await expect(runDeploy(configured({ settings: { DAOZHIBU_OPEN_WISHS: 4 } }))).rejects.toThrow(
    'No function reads the setting DAOZHIBU_OPEN_WISHS',
  );
});

test('without credentials only a dry run goes on, and says for what', async () => {
  await runDeploy([...configured(), '--keys']);
  await expect(runDeploy(configured())).rejects.toThrow('No credentials');
  await expect(runDoctor(configured())).rejects.toThrow('No credentials');
  expect(await runDeploy([...configured(), '--dry-run'])).toBe(true);
  expect(text()).toContain('this is the plan for an environment in which nothing was made yet');
});

test('a run says what it sent, names the steps by hand, and gives functions their version and stage', async () => {
  await runDeploy([...configured(), '--keys']);
  credentials();
  expect(await runDeploy([...configured(), '--no-app'], platform())).toBe(true);
  expect(text()).toMatch(/\d+ requests read, \d+ changed something, \d+ s\./);
  expect(text()).toContain('By hand, once');
  expect(text()).not.toContain('the secret');
  expect(stub.functions.get('wish')?.variables).toMatchObject({
    DAOZHIBU_APP_STAGE: 'release',
    DAOZHIBU_VERSION: expect.stringMatching(/^\d+\.\d+\.\d+( [0-9a-f]{7,}\+?)?$/),
  });
  expect(await runDoctor(configured(), platform())).toBe(true);
  const table = stub.tables.get('members');
  if (table) table.permission = 'PRIVATE';
  expect(await runDoctor(configured(), platform())).toBe(false);
  expect(stub.documents.get('deployments')?.get('doctor')).toMatchObject({
    findings: ['permission:members'],
  });
});

test('what doctor cannot keep, with credentials that only read, is told and no failure of its own', async () => {
  await runDeploy([...configured(), '--keys']);
  credentials();
  await runDeploy([...configured(), '--no-app'], platform());
  const reading: Platform = {
    ...platform(),
    send: async (service, action, parameters) => {
      if (JSON.stringify(parameters).includes('"UPDATE"')) throw new Error('UnauthorizedOperation');
      return stub.send(service, action, parameters);
    },
  };
  expect(await runDoctor(configured(), reading)).toBe(true);
  expect(text()).toContain('could not be kept for the app to show: UnauthorizedOperation');
});

test.each([
  ['all is as planned', async () => true, 0],
  ['something is not', async () => false, 1],
  ['it could not be done', () => Promise.reject(new Error('no such thing')), 1],
])('%s: the process ends with %#', async (_what, run, code) => {
  await asCommand(run);
  expect(process.exitCode).toBe(code);
});

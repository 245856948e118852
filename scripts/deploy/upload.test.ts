import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppPlan } from './app';

interface Built {
  file: string;
  args: readonly string[];
  options: { cwd: string; env: Record<string, string> };
}
const built: Built[] = [];
let endsWith: number | Error = 0;
const projects: Array<Record<string, unknown>> = [];
const uploaded: Array<Record<string, unknown>> = [];
let refusal: Error | null = null;

jest.mock('node:child_process', () => ({
  ...jest.requireActual('node:child_process'),
  spawn: (file: string, args: readonly string[], options: Built['options']) => {
    built.push({ file, args, options });
    const child = new EventEmitter();
    const ended = endsWith;
    setImmediate(() => (ended instanceof Error ? child.emit('error', ended) : child.emit('close', ended)));
    return child;
  },
}));
jest.mock('./tools', () => ({
  loadTool: async () => ({
    Project: class {
      constructor(options: Record<string, unknown>) {
        projects.push(options);
      }
    },
    upload: async (options: Record<string, unknown>) => {
      if (refusal) throw refusal;
      uploaded.push(options);
    },
  }),
}));

import { appUploader } from './upload';

const plan: AppPlan = {
  appid: 'wx0123456789abcdef',
  digest: 'd',
  version: '0.1.0',
  description: 'abc1234 what changed',
  robot: 7,
  variables: { TARO_APP_CLOUD: 'daozhibu-1a2b3c' },
};
let secrets: string;
let said: string[];
const upload = () => appUploader('/project', secrets, (line) => void said.push(line))(plan);

beforeEach(() => {
  secrets = mkdtempSync(join(tmpdir(), 'secrets-'));
  writeFileSync(join(secrets, `private.${plan.appid}.key`), 'the upload key');
  said = [];
  for (const list of [built, projects, uploaded]) list.length = 0;
  endsWith = 0;
  refusal = null;
});
afterEach(() => rmSync(secrets, { recursive: true, force: true }));

test('the app is built for its environment and handed over with version, text and robot', async () => {
  await upload();
  const [{ file, args, options } = {} as Built] = built;
  expect(file).toBe(process.execPath);
  expect(args.slice(1)).toEqual(['build', '--type', 'weapp']);
  expect(options.cwd).toBe('/project');
  expect(options.env).toMatchObject({ TARO_APP_CLOUD: 'daozhibu-1a2b3c', NODE_ENV: 'production' });
  expect(projects).toEqual([
    {
      appid: plan.appid,
      type: 'miniProgram',
      projectPath: join('/project', 'dist', 'weapp'),
      privateKeyPath: join(secrets, `private.${plan.appid}.key`),
      ignores: [],
    },
  ]);
  expect(uploaded).toMatchObject([{ version: '0.1.0', desc: 'abc1234 what changed', robot: 7 }]);
  expect(said.join()).not.toContain('the upload key');
});

test('without the upload key nothing is built, and it is said where the key is made', async () => {
  rmSync(join(secrets, `private.${plan.appid}.key`));
  await expect(upload()).rejects.toThrow('小程序代码上传');
  expect(built).toEqual([]);
});

test.each([
  ['fails', 2, 'The mini program did not build (2).'],
  ['cannot be started', new Error('ENOENT'), 'ENOENT'],
])('a build that %s uploads nothing', async (_how, ends, message) => {
  endsWith = ends;
  await expect(upload()).rejects.toThrow(message);
  expect(uploaded).toEqual([]);
});

test("WeChat's refusal of an upload is told as it is", async () => {
  refusal = new Error('-10008 invalid ip: 1.2.3.4');
  await expect(upload()).rejects.toThrow('invalid ip');
});

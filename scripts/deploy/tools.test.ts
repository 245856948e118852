import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Started {
  file: string;
  args: readonly string[];
  cwd: string;
}
const started: Started[] = [];
/** What npm does in place of fetching, and the code that it ends with; an error: it could not be started. */
let npm: (cwd: string) => number | Error;

jest.mock('node:child_process', () => ({
  ...jest.requireActual('node:child_process'),
  spawn: (file: string, args: readonly string[], { cwd }: { cwd: string }) => {
    started.push({ file, args, cwd });
    const child = new EventEmitter();
    const ended = npm(cwd);
    setImmediate(() => (ended instanceof Error ? child.emit('error', ended) : child.emit('close', ended)));
    return child;
  },
}));

import { loadTool, toolVersions } from './tools';

const NAME = 'miniprogram-ci';
const version = toolVersions[NAME];

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const installs = (installed: string) => (cwd: string) => {
  const folder = join(cwd, 'node_modules', NAME);
  write(join(folder, 'package.json'), JSON.stringify({ name: NAME, version: installed, main: 'index.js' }));
  write(join(folder, 'index.js'), `module.exports = { is: '${installed}' };`);
  return 0;
};

let root: string;
let said: string[];
const load = () => loadTool<{ is: string }>(root, NAME, (line) => void said.push(line));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tools-'));
  said = [];
  started.length = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a tool is fetched once, in exactly its version, beside nothing of ours', async () => {
  npm = installs(version);
  expect(await load()).toEqual({ is: version });
  expect(said).toEqual([`Fetching ${NAME} ${version} (only the first time) …`]);
  const [{ args, cwd } = { args: [], cwd: '' }] = started;
  expect(args.join(' ')).toContain(`--save-exact ${NAME}@${version}`);
  expect(cwd).toBe(join(root, '.cache', 'deploy-tools', NAME));
  expect(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))).toEqual({ private: true });
  expect(existsSync(join(root, 'node_modules'))).toBe(false);
  expect(await load()).toEqual({ is: version });
  expect(started).toHaveLength(1);
  expect(said).toHaveLength(1);
});

test('another version that lies there is replaced', async () => {
  installs('0.0.1')(join(root, '.cache', 'deploy-tools', NAME));
  npm = installs(version);
  await load();
  expect(started).toHaveLength(1);
});

test.each([
  ['npm fails', () => 1, 'Could not install: npm ended with 1.'],
  ['npm cannot be started', () => new Error('spawn npm ENOENT'), 'spawn npm ENOENT'],
  ['npm says that it did and did not', () => 0, `${NAME} ${version} could not be fetched.`],
  ['npm fetched another version', installs('9.9.9'), `${NAME} ${version} could not be fetched.`],
])('%s: told as such, and tried again the next time', async (_what, fails, message) => {
  npm = fails;
  await expect(load()).rejects.toThrow(message);
  npm = installs(version);
  expect(await load()).toEqual({ is: version });
});

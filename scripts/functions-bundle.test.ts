import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleFunctions, bundleFunctionsIfStale } from './functions-bundle';

/** Apart, since the check of the rooms' arrows reads every import in every file. */
const WORDS = '@contract/words';

let root: string;

const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const built = (path: string) => readFileSync(join(root, 'dist/cloudfunctions', path), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'functions-'));
  symlinkSync(resolve(__dirname, '../node_modules'), join(root, 'node_modules'));
  write('package.json', JSON.stringify({ version: '1.2.3', dependencies: { 'wx-server-sdk': '4.0.2' } }));
  write('contract/words.ts', `export const hello = '你好';`);
  write('server/kernel/index.ts', 'export const main = 1;');
  write(
    'cloudfunctions/greet/index.ts',
    `import { hello } from '${WORDS}'; export const main = async () => hello;`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

test('a function becomes a folder that stands alone; the kernel is none', async () => {
  expect(await bundleFunctions({ root })).toEqual(['greet']);
  const file = join(root, 'dist/cloudfunctions/greet/index.js');
  const loaded = createRequire(file)(file) as { main: () => Promise<string> };
  expect(await loaded.main()).toBe('你好');
  const manifest = JSON.parse(built('greet/package.json'));
  expect(manifest).toMatchObject({ main: 'index.js', timeout: 20, dependencies: {} });
  expect(JSON.parse(built('greet/config.json'))).toEqual({ permissions: { openapi: [] } });
});

test('a function that a timer rings is given a minute', async () => {
  write(
    'cloudfunctions/greet/config.json',
    '{"triggers":[{"name":"n","type":"timer","config":"0 0 2 * * * *"}]}',
  );
  await bundleFunctions({ root });
  expect(JSON.parse(built('greet/package.json'))).toMatchObject({ timeout: 60 });
});

test("a function's own config.json and time limit go with it", async () => {
  write('cloudfunctions/greet/config.json', '{"permissions":{"openapi":["a.b"]}}');
  write('cloudfunctions/greet/package.json', '{"timeout":7}');
  await bundleFunctions({ root, externalSdk: true });
  expect(built('greet/config.json')).toBe('{"permissions":{"openapi":["a.b"]}}');
  expect(JSON.parse(built('greet/package.json'))).toMatchObject({
    timeout: 7,
    dependencies: { 'wx-server-sdk': '4.0.2' },
  });
});

test('it is built again when a source changed, and not otherwise; what is gone goes', async () => {
  expect(await bundleFunctionsIfStale({ root })).toBe(true);
  expect(await bundleFunctionsIfStale({ root })).toBe(false);
  rmSync(join(root, 'cloudfunctions/greet'), { recursive: true });
  write('cloudfunctions/part/index.ts', `export { hello as main } from '${WORDS}';`);
  expect(await bundleFunctionsIfStale({ root })).toBe(true);
  expect(existsSync(join(root, 'dist/cloudfunctions/greet'))).toBe(false);
  expect(existsSync(join(root, 'dist/cloudfunctions/part/index.js'))).toBe(true);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandsIn, notPortable, scriptNotPortable } from './portable';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each([
  'TARO_APP_CLOUD=env-1 npm run build',
  'TARO_APP_CLOUD=<environment id> npm run build',
  'npm run a && NODE_ENV=production npm run b',
  'rm -rf dist && npm run build',
  'mkdir -p dist',
  'npm run build > /dev/null',
  'cat $(ls) && npm test',
  'node -e "x" $HOME',
  "node -e 'console.log(1)'",
  'bash scripts/all.sh',
  './all.sh',
  'npm ci; npm test',
  'npm run deploy \\',
])('%s does not run on Windows', (command) => {
  expect(notPortable(command)).not.toEqual([]);
});

test.each([
  'npm ci && npm test',
  'npm run deploy -- --env trial --dry-run',
  `node -e "console.log(require('crypto').randomBytes(32).toString('hex'))"`,
  'taro build --type weapp',
  'node --max-semi-space-size=64 --import tsx scripts/cloud.ts',
  'npm run cloud -- --port N [--memory] [--data DIR]',
])('%s runs anywhere', (command) => {
  expect(notPortable(command)).toEqual([]);
});

test.each([
  "spawnSync(command, { env: { PATH: 'node_modules/.bin:' + old } })",
  "const place = '/tmp/x';",
  "spawn('npm', ['ci'])",
  "execSync('ls')",
])('a script with %s does not run on Windows', (source) => {
  expect(scriptNotPortable(source)).not.toEqual([]);
});

test('a script that gives npm a shell where it needs one runs anywhere', () => {
  expect(
    scriptNotPortable("spawn('npm', ['run', 'x'], { cwd, shell: process.platform === 'win32' })"),
  ).toEqual([]);
});

test('commands are found in blocks and in the text, and nothing else is', () => {
  const page = [
    'Say `npm ci`, then',
    '',
    '```',
    'A=1 npm test',
    'drawn -> here',
    '```',
    '```json',
    '{"npm run": 1}',
    '```',
  ];
  expect(commandsIn(page.join('\n'))).toEqual(['A=1 npm test', 'npm ci']);
});

test('every command of package.json runs anywhere', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(
    Object.entries(scripts).flatMap(([name, line]) => notPortable(line).map((says) => `${name}: ${says}`)),
  ).toEqual([]);
});

function* files(folder: string, ending: RegExp): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* files(path, ending);
    else if (ending.test(entry.name)) yield path;
  }
}

test('every script runs anywhere', () => {
  const own = [...files('scripts', /\.ts$/)].filter(
    (path) => !/\.test\.ts$|^scripts\/portable\.ts$/.test(path),
  );
  expect(own.length).toBeGreaterThan(20);
  expect(own.flatMap((path) => scriptNotPortable(read(path)).map((says) => `${path}: ${says}`))).toEqual([]);
});

test('every command that a page tells people to type runs anywhere', () => {
  const pages = ['README.md', 'README.zh-CN.md', ...files('docs', /\.md$/), 'localcloud/README.md'];
  const told = pages.flatMap((path) => commandsIn(read(path)).map((line) => [path, line] as const));
  expect(told.length).toBeGreaterThan(10);
  expect(
    told.flatMap(([path, line]) => notPortable(line).map((says) => `${path}: ${line}: ${says}`)),
  ).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAtOnce } from './run-at-once';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'at-once-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const script = (text: string) => `node -e "${text}"`;
const named = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => ({ name, command: script(text) }));
const run = async (texts: Record<string, string>, atOnce: number) => {
  const printed: string[] = [];
  const ran = await runAtOnce(named(texts), { root, atOnce, print: (text) => printed.push(text) });
  return { ...ran, printed, problems: ran.ended.map(({ name, problem }) => `${name}: ${problem}`) };
};
const meet = (own: string, other: string) =>
  `const fs = require('fs'); fs.writeFileSync('${own}', ''); const look = () => fs.existsSync('${other}') ? console.log('${own} met') : setTimeout(look, 20); look()`;

test('several run at once, and each is printed in one piece', async () => {
  const { passed, printed, ended } = await run({ a: meet('a', 'b'), b: meet('b', 'a') }, 2);
  expect(passed).toBe(true);
  expect(printed.sort()).toEqual(['a met\n', 'b met\n']);
  expect(ended.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
});

test('after one that failed those that run are waited for, and none begins', async () => {
  const { passed, problems } = await run(
    {
      fails: 'process.exit(3)',
      runs: "setTimeout(() => require('fs').writeFileSync('done', 'yes'), 300)",
      never: "require('fs').writeFileSync('never', 'yes')",
    },
    2,
  );
  expect(passed).toBe(false);
  expect(problems).toEqual(['fails: exit 3', 'runs: null']);
  expect(readFileSync(join(root, 'done'), 'utf8')).toBe('yes');
});

test('a command that there is not fails', async () => {
  const { passed } = await runAtOnce([{ name: 'none', command: 'there-is-no-such-command-2b' }], {
    root,
    atOnce: 2,
  });
  expect(passed).toBe(false);
});

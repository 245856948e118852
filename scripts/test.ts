/**
 * `npm test`: everything that must hold, in order of how quickly it tells, side by side what leaves a core free. Stops after
 * the first that fails. `npm test -- unit weapp` runs only the named ones.
 */
import { resolve } from 'node:path';
import { type NamedCommand, runAtOnce } from './run-at-once';

const step = (name: string, command: string): NamedCommand => ({ name, command });

/** Those of one line run at once; each line needs the ones before it. */
const stages: ReadonlyArray<readonly NamedCommand[]> = [
  [step('types', 'tsc --noEmit'), step('lint', 'biome check --error-on-warnings .')],
  [step('build', 'npm run --silent build')],
  // As many processes as there are cores.
  [step('unit', 'jest')],
  [step('functions', 'tsx tests/weapp/functions/check.ts'), step('weapp', 'tsx tests/weapp/check.ts')],
  // One story at a time keeps a browser, an app and a cloud busy.
  [step('browser', 'jest --config tests/browser/jest.config.cjs')],
];

const names = stages.flat().map(({ name }) => name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

async function runAll(): Promise<boolean> {
  let passed = 0;
  for (const stage of stages) {
    const commands = stage.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    if (commands.length === 0) continue;
    for (const { name, command } of commands) console.log(`\n── ${name}: ${command}`);
    const ran = await runAtOnce(commands, { root: resolve(__dirname, '..') });
    for (const { name, milliseconds, problem } of ran.ended) {
      const seconds = (milliseconds / 1000).toFixed(1);
      if (problem === null) console.log(`── ${name} passed in ${seconds} s`);
      else console.error(`── ${name} failed after ${seconds} s (${problem})`);
    }
    const failed = ran.ended.filter(({ problem }) => problem !== null).length;
    passed += ran.ended.length - failed;
    if (failed > 0) {
      console.error(`${passed} passed, ${failed} failed`);
      return false;
    }
  }
  console.log(`\n${passed} passed, 0 failed`);
  return true;
}

runAll().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (why: unknown) => {
    console.error(why);
    process.exitCode = 1;
  },
);

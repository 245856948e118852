/**
 * `npm test`: everything that must hold, in order of how quickly it tells. Stops at the first that fails.
 * `npm test -- unit weapp` runs only the named ones.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { withOwnCommands } from './npm-command';

const steps: ReadonlyArray<readonly [name: string, command: string]> = [
  ['types', 'tsc --noEmit'],
  ['lint', 'biome check --error-on-warnings .'],
  ['build', 'npm run --silent build'],
  ['unit', 'jest'],
  ['functions', 'tsx tests/weapp/functions/check.ts'],
  ['weapp', 'tsx tests/weapp/check.ts'],
  ['browser', 'jest --config tests/browser/jest.config.cjs'],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${steps.map(([name]) => name).join(', ')}.`,
  );
  process.exit(2);
}

let passed = 0;
for (const [name, command] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedAt = Date.now();
  console.log(`\n── ${name}: ${command}`);
  const { status, signal } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: withOwnCommands(process.env, resolve(__dirname, '..')),
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`── ${name} failed after ${seconds} s (${signal ?? `exit ${status}`})`);
    console.error(`${passed} passed, 1 failed`);
    process.exit(1);
  }
  console.log(`── ${name} passed in ${seconds} s`);
  passed += 1;
}
console.log(`\n${passed} passed, 0 failed`);

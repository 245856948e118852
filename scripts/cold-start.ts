/**
 * `npx tsx scripts/cold-start.ts [function]`: how long a fresh Node process takes to load a function,
 * with the SDK bundled in against left to an installed `node_modules`. Median of 15 each, taken in turns.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectKeys } from './environment';
import { bundleFunctions } from './functions-bundle';

const ROOT = resolve(__dirname, '..');
const RUNS = 15;
const LOAD =
  'const t=performance.now();require(process.argv[1]);process.stdout.write(String(performance.now()-t))';

async function main(): Promise<void> {
  const ways = [
    { way: 'SDK bundled in', output: 'dist/cold-start/bundled', externalSdk: false },
    { way: 'SDK beside', output: 'dist/cold-start/external', externalSdk: true },
  ];
  let names: string[] = [];
  for (const { output, externalSdk } of ways)
    names = await bundleFunctions({ root: ROOT, output, externalSdk });
  const name = process.argv[2] ?? names[0];
  if (!name || !names.includes(name)) throw new Error(`There is no function ${name ?? 'at all'}.`);

  const measured = ways.map(({ way, output }) => ({
    way,
    file: join(ROOT, output, name, 'index.js'),
    times: [] as number[],
  }));
  for (let run = 0; run < RUNS; run++) {
    for (const { file, times } of measured) times.push(load(file));
  }
  for (const { way, times } of measured) console.log(`${name}, ${way}: ${median(times).toFixed(0)} ms`);
  rmSync(join(ROOT, 'dist/cold-start'), { recursive: true, force: true });
}

function load(file: string): number {
  const env = { ...process.env, ...projectKeys(undefined) };
  return Number(execFileSync(process.execPath, ['-e', LOAD, file], { env, encoding: 'utf8' }));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/**
 * The functions' cold starts: `npm run bench -- functions` prints how long a fresh Node process takes to load each built
 * function, beside a bare `require('wx-server-sdk')`, and writes the figures to bench/out/functions.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectKeys } from '../scripts/environment';
import { bundleFunctionsIfStale } from '../scripts/functions-bundle';
import { apart } from '../tests/weapp/functions/alone';
import { functionFolders } from '../tests/weapp/functions/folder';

const root = path.resolve(__dirname, '..');

/** Fresh processes for each figure, of which the median counts. */
const runs = 15;

/** Percent of the bare SDK's time that a function may take. */
const aim = 75;

const load =
  'const t=performance.now();require(process.argv[1]);process.stdout.write(String(performance.now()-t))';

interface Loaded {
  name: string;
  at: string;
  times: number[];
}

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Measures and prints; answers how many figures miss their aim. */
export async function benchFunctions(): Promise<number> {
  await bundleFunctionsIfStale({ root });
  const folders = functionFolders(path.join(root, 'dist/cloudfunctions'));
  const alone = apart(folders);
  const env = { ...process.env, ...projectKeys(undefined) };
  const bare: Loaded = { name: "require('wx-server-sdk')", at: require.resolve('wx-server-sdk'), times: [] };
  const functions = folders.map(
    ({ name }): Loaded => ({ name, at: path.join(alone, name, 'index.js'), times: [] }),
  );
  // In turns, so that a busy minute of this machine is everybody's; the first round only warms the files.
  for (let run = -1; run < runs; run += 1) {
    for (const { at, times } of [bare, ...functions]) {
      const took = Number(execFileSync(process.execPath, ['-e', load, at], { env, encoding: 'utf8' }));
      if (run >= 0) times.push(took);
    }
  }
  const bareMs = median(bare.times);
  const figures = functions.map(({ name, at, times }) => {
    const share = Math.round((median(times) / bareMs) * 100);
    return { name, bytes: statSync(at).size, ms: Math.round(median(times)), share };
  });
  rmSync(alone, { recursive: true });

  console.log(`cold start, median of ${runs} (aim: ${aim} % of the bare SDK)`);
  console.log(`  ${bare.name} ${Math.round(bareMs)} ms`);
  for (const { name, bytes, ms, share } of figures)
    console.log(
      `  ${name.padEnd(10)} ${ms} ms, ${share} %${share > aim ? '!' : ''}, ${Math.ceil(bytes / 1024)} KB`,
    );
  mkdirSync('bench/out', { recursive: true });
  const written = { runs, aim, bareSdk: Math.round(bareMs), functions: figures };
  writeFileSync('bench/out/functions.json', `${JSON.stringify(written, null, 2)}\n`);
  return figures.filter(({ share }) => share > aim).length;
}

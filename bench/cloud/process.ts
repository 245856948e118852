/** A process of its own for what would disturb the measuring one: `load`, `open` or `serve` a store. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../localcloud/engine/engine';
import { startCloud } from '../../localcloud/server';
import { recordOf, records } from './documents';

const BATCH = 5_000;

const seconds = (since: number) => (performance.now() - since) / 1000;
const tell = (figures: Record<string, number | string>) => console.log(JSON.stringify(figures));

/** The store as the served cloud finds it. */
async function open(directory: string) {
  return openEngine({ directory: join(directory, 'store'), collections: [records], strict: true });
}

/** The most memory this process ever had, as the kernel counted it. */
const peakBytes = () => process.resourceUsage().maxRSS * 1024;

async function load(directory: string, count: number): Promise<void> {
  const engine = await open(directory);
  const begun = performance.now();
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    await engine.bulkLoad(
      records.name,
      Array.from({ length: size }, (_item, n) => recordOf(first + n)),
    );
  }
  tell({ seconds: seconds(begun), bytes: peakBytes() });
  await engine.close();
}

async function reopen(directory: string): Promise<void> {
  const begun = performance.now();
  const engine = await open(directory);
  tell({ seconds: seconds(begun), bytes: peakBytes() });
  await engine.close();
}

async function serve(directory: string): Promise<void> {
  const functionsDirectory = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  const cloud = await startCloud({ functionsDirectory, collections: [records], directory });
  tell({ url: cloud.url });
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)));
}

const [task, directory = '', count = '0'] = process.argv.slice(2);
const tasks: Record<string, () => Promise<void>> = {
  load: () => load(directory, Number(count)),
  open: () => reopen(directory),
  serve: () => serve(directory),
};
void tasks[`${task}`]?.();

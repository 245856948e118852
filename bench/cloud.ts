/**
 * The speed of the local cloud: `npm run bench -- cloud [--quick]` prints it against its aims and writes
 * bench/out/cloud.json. `--quick` leaves out the two million documents.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './cloud/child';
import { engineSpeed, sdkSpeed } from './cloud/speed';

interface Figure {
  name: string;
  value: number;
  unit: string;
  aim?: { least: number } | { most: number };
}

interface Filling {
  seconds: number;
  bytes: number;
}

const GIGABYTE = 1024 ** 3;

function misses({ value, aim }: Figure): boolean {
  if (!aim) return false;
  return 'least' in aim ? value < aim.least : value > aim.most;
}

function aimOf({ aim }: Figure): string {
  if (!aim) return '';
  return 'least' in aim ? `at least ${aim.least}` : `at most ${aim.most}`;
}

function print(figure: Figure): void {
  const value = `${figure.value.toLocaleString('en')} ${figure.unit}`;
  console.log(figure.name.padEnd(48), value.padStart(16), misses(figure) ? '!' : ' ', aimOf(figure));
}

async function filling(size: number, directory: string, aims: [load?: number, gigabytes?: number]) {
  const loaded = await runChild<Filling>('load', directory, String(size));
  const opened = await runChild<Filling>('open', directory);
  const named = size.toLocaleString('en');
  const round = (value: number) => Math.round(value * 100) / 100;
  const most = (limit: number | undefined) => (limit === undefined ? undefined : { most: limit });
  return [
    { name: `${named} documents: load`, value: round(loaded.seconds), unit: 's', aim: most(aims[0]) },
    {
      name: `${named} documents: memory at most, loading`,
      value: round(loaded.bytes / GIGABYTE),
      unit: 'GB',
      aim: most(aims[1]),
    },
    { name: `${named} documents: start-up`, value: round(opened.seconds), unit: 's' },
    {
      name: `${named} documents: memory at most, starting`,
      value: round(opened.bytes / GIGABYTE),
      unit: 'GB',
      aim: most(aims[1]),
    },
  ];
}

async function speeds(directory: string, size: number): Promise<Figure[]> {
  const engine = await engineSpeed(directory, size);
  const sdk = await sdkSpeed(directory, size);
  const unit = '/s';
  return [
    { name: 'engine: point reads', value: engine.pointReads, unit, aim: { least: 100_000 } },
    { name: 'engine: range queries of 20', value: engine.rangeQueries, unit },
    { name: 'engine: inserts, one after another', value: engine.inserts, unit },
    { name: 'engine: inserts, 16 at once', value: engine.insertsAtOnce, unit },
    { name: 'SDK: point reads, one after another', value: sdk.pointReads, unit },
    { name: 'SDK: point reads, 16 at once', value: sdk.pointReadsAtOnce, unit, aim: { least: 1_000 } },
    { name: 'SDK: its own processor time a point read', value: sdk.clientMilliseconds, unit: 'ms' },
    { name: 'SDK: range queries of 20', value: sdk.rangeQueries, unit },
    { name: 'SDK: inserts, one after another', value: sdk.inserts, unit },
    { name: 'SDK: inserts, 16 at once', value: sdk.insertsAtOnce, unit, aim: { least: 700 } },
  ];
}

/** Measures and prints; answers how many figures miss their aim. */
export async function benchCloud(options: readonly string[] = []): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloud-'));
  const figures: Figure[] = [];
  console.log(`${cpus().length} processors, load before ${loadavg()[0]?.toFixed(1)}`);
  const tell = (found: Figure[]) => {
    for (const figure of found) print(figure);
    figures.push(...found);
  };
  try {
    const city = join(folder, 'city');
    tell(await filling(200_000, city, [10]));
    tell(await speeds(city, 200_000));
    rmSync(city, { recursive: true });
    if (!options.includes('--quick'))
      tell(await filling(2_000_000, join(folder, 'province'), [undefined, 4]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync('bench/out', { recursive: true });
  writeFileSync('bench/out/cloud.json', `${JSON.stringify(figures, null, 2)}\n`);
  return figures.filter(misses).length;
}

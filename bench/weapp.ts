/**
 * Speed on the phone, counted rather than timed: `npm run bench -- weapp` prints what each story costs the built mini
 * program, and writes the figures to bench/out/weapp.json. Needs dist/weapp and the functions' bundles.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Build } from '../tests/weapp/built/build';
import { Templates } from '../tests/weapp/host/templates';
import { localCloud } from '../tests/weapp/running/cloud';
import { type Cost, storyCosts, warmUp } from '../tests/weapp/running/stories';
import { packageSizes, sizeAims } from '../tests/weapp/static/sizes';

/** What is asked of each story. */
const aims: Partial<Record<keyof Cost, number>> = {
  heaviestSetData: 64 * 1024,
  setDataASecond: 19,
  callsBeforeUseful: 1,
  nodes: 999,
  depth: 29,
  scriptsTooSoon: 0,
};

const headings: ReadonlyArray<readonly [field: keyof Cost, heading: string]> = [
  ['setData', 'setData'],
  ['setDataBytes', 'bytes'],
  ['heaviestSetData', 'heaviest'],
  ['setDataASecond', 'a second'],
  ['calls', 'calls'],
  ['callsBeforeUseful', 'before useful'],
  ['wireBytes', 'on the wire'],
  ['nodes', 'nodes'],
  ['depth', 'depth'],
  ['scripts', 'scripts'],
  ['scriptBytes', 'their bytes'],
  ['scriptsTook', 'ms'],
  ['scriptsTooSoon', 'too soon'],
];

const overAim = (field: keyof Cost, value: number | string): boolean => {
  const aim = aims[field];
  return aim !== undefined && typeof value === 'number' && value > aim;
};

function printTable(costs: Cost[]): void {
  const widest = Math.max(...costs.map(({ story }) => story.length));
  console.log(' '.repeat(widest), ...headings.map(([, heading]) => heading.padStart(13)));
  for (const cost of costs) {
    const cells = headings.map(([field]) =>
      `${cost[field]}${overAim(field, cost[field]) ? '!' : ' '}`.padStart(13),
    );
    console.log(cost.story.padEnd(widest), ...cells);
  }
}

/** Measures and prints; answers how many figures miss their aim. */
export async function benchWeapp(): Promise<number> {
  const build = new Build(process.env.WEAPP ?? 'dist/weapp');
  const cloud = await localCloud();
  try {
    const templates = new Templates(build);
    await warmUp(build, templates, cloud);
    const stories = await storyCosts(build, templates, cloud);
    const packages = packageSizes(build);
    console.log(`packages (aim: main ${sizeAims.main} bytes, all ${sizeAims.all}):`);
    for (const [name, bytes] of Object.entries(packages)) console.log(`  ${name} ${bytes}`);
    printTable(stories);
    mkdirSync('bench/out', { recursive: true });
    writeFileSync('bench/out/weapp.json', `${JSON.stringify({ packages, aims, stories }, null, 2)}\n`);
    return stories.flatMap((cost) => headings.filter(([field]) => overAim(field, cost[field]))).length;
  } finally {
    await cloud.stop();
  }
}

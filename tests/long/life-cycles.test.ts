/** Goes over the life-cycles of activity, leave, check-in and wish whole: every point of every scene (docs/reliability.md). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Counts, countsOf, lineOf, sumOf } from '../support/faults/counts';
import { lives, openSweeps } from '../support/faults/lives';
import type { Fault } from '../support/faults/sweep';

/** One life-cycle alone: `FAULTS_LIFE=wish npm run test:long`. */
const wanted = process.env.FAULTS_LIFE?.split(',') ?? Object.keys(lives);
const say = (line: string) => process.stdout.write(`${line}\n`);

let opened: Awaited<ReturnType<typeof openSweeps>>;
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {});
  jest.spyOn(console, 'error').mockImplementation(() => {});
  opened = await openSweeps();
});
afterAll(() => opened.close());

const scenes = wanted.flatMap((life) =>
  (lives[life]?.scenes ?? []).map((scene) => [life, scene.name, scene] as const),
);
const counted = new Map<string, Counts[]>();

test.each(scenes)('%s, %s: every point is as if it were done, or not', async (life, name, scene) => {
  const sweep = opened.sweeps.get(life);
  if (!sweep) throw new Error(`No life-cycle ${life}`);
  const points = await sweep.pointsOf(scene);
  const faults: Fault[] = [];
  for (const point of points) {
    const fault = await sweep.try(point);
    if (fault) faults.push(fault);
  }
  const counts = countsOf(scene, points, faults);
  counted.set(life, [...(counted.get(life) ?? []), counts]);
  say(lineOf(`${life}: ${name}`, counts));
  expect(points.length).toBeGreaterThan(0);
  expect(faults.filter(({ isLeft }) => !isLeft)).toEqual([]);
  // What is said to be left is found, or need not be said.
  expect(faults.some(({ isLeft }) => isLeft)).toBe((scene.left ?? []).length > 0);
});

test.each(wanted)('of %s the documentation says what was counted', (life) => {
  const line = lineOf(life, sumOf(counted.get(life) ?? []));
  say(line);
  const documented = readFileSync(resolve(__dirname, '../../docs/reliability.md'), 'utf8').split('\n');
  expect(documented.filter((one) => one.startsWith(`| ${life} |`))).toEqual([line]);
});

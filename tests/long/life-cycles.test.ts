/** Goes over the life-cycles of activity, leave, check-in and wish whole: every point of every scene (docs/reliability.md). */
import { lives, openSweeps } from '../support/faults/lives';
import type { Fault, Point } from '../support/faults/sweep';

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

test.each(scenes)('%s, %s: every point is as if it were done, or not', async (life, name, scene) => {
  const sweep = opened.sweeps.get(life);
  if (!sweep) throw new Error(`No life-cycle ${life}`);
  const points = await sweep.pointsOf(scene);
  const faults: Fault[] = [];
  for (const point of points) {
    const fault = await sweep.try(point);
    if (fault) faults.push(fault);
  }
  const count = (kind: Point['kind']) => points.filter((point) => point.kind === kind).length;
  const counts = `${scene.deeds.length} actions, ${count('kill')} deaths, ${count('between')} pairs`;
  say(`${life}, ${name}: ${counts}, ${faults.length} faults`);
  expect(points.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

/**
 * A sample of what `npm run test:long` goes over whole (docs/reliability.md): actions that die after one of their writes.
 * `FAULTS_SEED` draws another sample.
 */
import { lives, openSweeps } from '../support/faults/lives';
import type { Fault } from '../support/faults/sweep';

const SEED = Number(process.env.FAULTS_SEED ?? 1);
/** The life-cycles, and points of each. */
const LIVES = ['activity', 'leave', 'check-in'];
const EACH = 2;

/** Numbers that follow from the seed, the same on any machine. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

test(`of each life-cycle a few points, drawn by ${SEED}`, async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {});
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const { sweeps, close } = await openSweeps();
  const draw = drawing(SEED);
  const faults: Fault[] = [];
  let tried = 0;
  for (const life of LIVES) {
    const sweep = sweeps.get(life);
    const scenes = lives[life]?.scenes ?? [];
    const scene = scenes[draw(scenes.length)];
    if (!sweep || !scene) throw new Error(`${life} has no scenes`);
    const points = await sweep.pointsOf(scene, ['kill']);
    for (let drawn = 0; drawn < EACH; drawn++) {
      const point = points[draw(points.length)];
      const fault = point && (await sweep.try(point));
      if (fault) faults.push(fault);
      tried += 1;
    }
  }
  await close();
  expect(faults).toEqual([]);
  expect(tried).toBe(LIVES.length * EACH);
});

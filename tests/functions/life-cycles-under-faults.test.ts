/**
 * A sample of what `npm run test:long` goes over whole (docs/reliability.md): actions that die after one of their writes, and
 * actions that another comes between. `FAULTS_SEED` draws another sample.
 */
import { lives, openSweeps } from '../support/faults/lives';
import type { Fault } from '../support/faults/sweep';

const SEED = Number(process.env.FAULTS_SEED ?? 1);
/** Points of each life-cycle and kind. */
const EACH = 2;
const KINDS = ['kill', 'between'] as const;

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
  for (const [life, { scenes }] of Object.entries(lives)) {
    const sweep = sweeps.get(life);
    const scene = scenes[draw(scenes.length)];
    if (!sweep || !scene) throw new Error(`${life} has no scenes`);
    for (const kind of KINDS) {
      const points = await sweep.pointsOf(scene, [kind]);
      for (let drawn = 0; drawn < EACH; drawn++) {
        const point = points[draw(points.length)];
        const fault = point && (await sweep.try(point));
        if (fault && !fault.isLeft) faults.push(fault);
        tried += 1;
      }
    }
  }
  await close();
  expect(faults).toEqual([]);
  expect(tried).toBe(Object.keys(lives).length * KINDS.length * EACH);
});

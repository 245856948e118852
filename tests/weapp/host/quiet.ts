import type { Clock } from './clock';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** So many timers, or milliseconds at work, in one wait mean that the program draws or asks without end. */
const restless = { timers: 3000, busy: 400 };

/** Knows what is under way outside the phone's own time (a call to the cloud), and waits until all is quiet. */
export class Quiet {
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(readonly clock: Clock) {}

  /** Notes work that the phone waits for. */
  watch<Result>(work: Promise<Result>): Promise<Result> {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(settled);
    void settled.then(() => this.#underWay.delete(settled));
    return work;
  }

  /** Lets so much of the phone's time pass, and all work in it finish. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.clock.now + milliseconds;
    const busyBefore = this.clock.busy;
    for (let steps = 0; ; ) {
      await turn();
      if (this.#underWay.size > 0) {
        await Promise.race(this.#underWay);
        continue;
      }
      if (!this.clock.step(until)) break;
      steps += 1;
      if (steps > restless.timers || this.clock.busy - busyBefore > restless.busy)
        throw new Error('the program does not come to rest: does it draw or ask in a circle?');
    }
    this.clock.reach(until);
  }
}

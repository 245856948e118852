import type { Clock } from './clock';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

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
    for (;;) {
      await turn();
      if (this.#underWay.size > 0) await Promise.race(this.#underWay);
      else if (!this.clock.step(until)) break;
    }
    this.clock.reach(until);
  }
}

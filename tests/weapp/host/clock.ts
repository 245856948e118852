interface Timer {
  id: number;
  at: number;
  every?: number;
  run: () => void;
}

/** So many looks at the clock take a millisecond: whoever waits in a circle for time to pass sees it pass. */
const looksAMillisecond = 50;

/**
 * The phone's own time. It stands still until somebody lets it pass, so that no test sleeps and a countdown of
 * ten seconds takes none. Milliseconds.
 */
export class Clock {
  #now: number;
  #next = 1;
  #timers: Timer[] = [];
  #looks = 0;

  constructor(start = Date.now()) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** What the program sees when it looks at the clock. */
  look(): number {
    this.#looks += 1;
    if (this.#looks % looksAMillisecond === 0) this.#now += 1;
    return this.#now;
  }

  /** Milliseconds that passed while the program was at work, by its looks at the clock. */
  get busy(): number {
    return Math.floor(this.#looks / looksAMillisecond);
  }

  /** Calls back once after so long; answers the number to cancel it by. */
  after(milliseconds: number, run: () => void): number {
    return this.#add({ at: this.#now + Math.max(0, milliseconds || 0), run });
  }

  /** Calls back again and again; WeChat's shortest interval is 4 ms. */
  every(milliseconds: number, run: () => void): number {
    const every = Math.max(4, milliseconds || 0);
    return this.#add({ at: this.#now + every, every, run });
  }

  cancel(id: number | undefined): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  /** Forgets everything planned: the program was ended. */
  clear(): void {
    this.#timers = [];
  }

  /** Lets time pass to the next timer due until then and runs it; false when none is due. */
  step(until: number): boolean {
    const due = this.#timers.filter(({ at }) => at <= until);
    const first = due.reduce<Timer | undefined>(
      (best, timer) => (best === undefined || timer.at < best.at ? timer : best),
      undefined,
    );
    if (first === undefined) return false;
    this.#now = Math.max(this.#now, first.at);
    if (first.every === undefined) this.cancel(first.id);
    else first.at = this.#now + first.every;
    first.run();
    return true;
  }

  /** Sets the time forward to then, when nothing is due before. */
  reach(then: number): void {
    this.#now = Math.max(this.#now, then);
  }

  #add(timer: Omit<Timer, 'id'>): number {
    const id = this.#next++;
    this.#timers.push({ ...timer, id });
    return id;
  }
}

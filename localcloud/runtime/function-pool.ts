/** The instances of one function, and the calls that wait for one. */
import { availableParallelism } from 'node:os';
import type { CallFailure } from './failure';
import type { CallOutcome, Instance } from './instance';
import type { CallMessage } from './worker/messages';

export interface PoolSettings {
  /** At most so many instances; calls beyond wait in order. */
  most: number;
  /** Instances that nobody needed for so long are ended, all but one. */
  idleMilliseconds: number;
  startInstance: (onChange: (instance: Instance) => void) => Instance;
}

const CORES = availableParallelism();
const PATIENCE_MILLISECONDS = 1000;

interface WaitingCall {
  since: number;
  message: CallMessage;
  onStart: (instance: Instance) => void;
  onLog: (text: string) => void;
  resolve: (outcome: CallOutcome) => void;
}

export class FunctionPool {
  readonly #settings: PoolSettings;
  readonly #waiting: WaitingCall[] = [];
  readonly #instances = new Set<Instance>();
  /** Free instances, the last used at the end: it goes first, so that the others may grow idle. */
  #free: Array<{ instance: Instance; since: number }> = [];
  readonly #sweep: NodeJS.Timeout;
  #lookAgain?: NodeJS.Timeout;
  #closed = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#sweep = setInterval(() => this.#endIdle(), Math.max(1000, settings.idleMilliseconds / 2));
    this.#sweep.unref();
  }

  /** Waits for an instance if need be, then makes the call. Never rejects. */
  call(
    message: CallMessage,
    onStart: (instance: Instance) => void,
    onLog: (text: string) => void,
  ): Promise<CallOutcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ since: Date.now(), message, onStart, onLog, resolve });
      this.#dispatch();
    });
  }

  /** Starts instances ahead of the first call. */
  warm(instances: number): void {
    while (this.#instances.size < Math.min(instances, this.#settings.most)) this.#start();
  }

  /** Lets busy instances finish their call and ends all; the next call meets the new code. */
  retire(): void {
    const retiring = [...this.#instances];
    this.#instances.clear();
    this.#free = [];
    for (const instance of retiring) if (!instance.busy) void instance.end();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweep);
    clearTimeout(this.#lookAgain);
    await Promise.all([...this.#instances].map((instance) => instance.end()));
  }

  #start(): void {
    this.#instances.add(this.#settings.startInstance((instance) => this.#changed(instance)));
  }

  #changed(instance: Instance): void {
    const retired = !this.#instances.has(instance);
    if (instance.gone) {
      this.#instances.delete(instance);
      this.#free = this.#free.filter((free) => free.instance !== instance);
      if (instance.loadFailure && !retired) this.#failOne(instance.loadFailure, instance);
    } else if (retired) {
      if (!instance.busy) void instance.end();
    } else if (instance.ready && !instance.busy) {
      this.#free.push({ instance, since: Date.now() });
    }
    this.#dispatch();
  }

  /** An instance that cannot load was started for one call: that call learns why, the next one tries again. */
  #failOne(failure: CallFailure, instance: Instance): void {
    const call = this.#waiting.shift();
    if (!call) return;
    for (const text of instance.takeLoadLog()) call.onLog(text);
    call.resolve({ failure });
  }

  #dispatch(): void {
    if (this.#closed) return;
    while (this.#waiting.length > 0) {
      const free = this.#free.pop();
      if (!free) break;
      const call = this.#waiting.shift();
      if (!call) break;
      call.onStart(free.instance);
      void free.instance.call(call.message, call.onLog).then(call.resolve);
    }
    for (let more = this.#instancesToStart(); more > 0; more--) this.#start();
  }

  /**
   * As many at once as the machine has cores; beyond that one after another, and only while calls wait long.
   * The real cloud starts each elsewhere; here they would take the time from the calls they are meant to speed up.
   */
  #instancesToStart(): number {
    const [oldest] = this.#waiting;
    if (!oldest) return 0;
    const starting = [...this.#instances].filter((instance) => !instance.ready).length;
    const missing = Math.min(this.#waiting.length - starting, this.#settings.most - this.#instances.size);
    if (this.#instances.size < CORES) return Math.min(missing, CORES - this.#instances.size);
    if (starting > 0 || missing <= 0) return 0;
    const waited = Date.now() - oldest.since;
    if (waited >= PATIENCE_MILLISECONDS) return 1;
    this.#lookAgain ??= setTimeout(() => {
      this.#lookAgain = undefined;
      this.#dispatch();
    }, PATIENCE_MILLISECONDS - waited);
    return 0;
  }

  #endIdle(): void {
    const oldest = Date.now() - this.#settings.idleMilliseconds;
    while (this.#instances.size > 1 && (this.#free[0]?.since ?? Number.POSITIVE_INFINITY) < oldest) {
      const idle = this.#free.shift();
      if (!idle) return;
      this.#instances.delete(idle.instance);
      void idle.instance.end();
    }
  }
}

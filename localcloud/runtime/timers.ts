/** Rings the functions' timers at their time, or on demand. */
import { randomUUID } from 'node:crypto';
import type { DeployedFunction } from './deployed-function';
import type { CallReport, Runtime } from './runtime';

const LONGEST_SLEEP_MILLISECONDS = 24 * 60 * 60 * 1000;

export class Timers {
  readonly #runtime: Runtime;
  readonly #onRung: (report: CallReport) => void;
  readonly #pending = new Map<string, NodeJS.Timeout>();

  /** `onRung` learns of each ring's outcome, which otherwise reaches nobody. */
  constructor(runtime: Runtime, onRung: (report: CallReport) => void) {
    this.#runtime = runtime;
    this.#onRung = onRung;
  }

  /** Begins to ring by the clock. */
  start(): void {
    for (const deployed of this.#runtime.functions) if (deployed.timer) this.#schedule(deployed);
  }

  stop(): void {
    for (const timeout of this.#pending.values()) clearTimeout(timeout);
    this.#pending.clear();
  }

  /** Rings a function's timer now; undefined when it has none. */
  async ring(functionName: string, requestId: string = randomUUID()): Promise<CallReport | undefined> {
    const timer = this.#runtime.functions.find(({ name }) => name === functionName)?.timer;
    if (!timer) return undefined;
    const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date().toISOString(), Message: '' };
    const caller = { source: 'wx_trigger' };
    const report = await this.#runtime.call({
      functionName,
      event: JSON.stringify(event),
      caller,
      requestId,
    });
    this.#onRung(report);
    return report;
  }

  /** `after`: the moment it last rang, so that a clock that woke a little early does not ring twice. */
  #schedule(deployed: DeployedFunction, after = 0): void {
    const next = deployed.timer?.expression.nextAfter(new Date(Math.max(Date.now(), after)));
    if (!next) return;
    const wait = next.getTime() - Date.now();
    const due = wait <= LONGEST_SLEEP_MILLISECONDS;
    const timeout = setTimeout(
      () => {
        if (due) void this.ring(deployed.name);
        this.#schedule(deployed, due ? next.getTime() : 0);
      },
      due ? wait : LONGEST_SLEEP_MILLISECONDS,
    );
    timeout.unref();
    this.#pending.set(deployed.name, timeout);
  }
}

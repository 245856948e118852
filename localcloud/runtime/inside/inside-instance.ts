/** An instance in the cloud's own thread: starts and answers quicker by far, and can be stopped only where it waits. */
import type { Duplex } from 'node:stream';
import { Instance, type InstanceSettings } from '../instance';
import type { CallMessage } from '../worker/messages';
import type { FunctionShelf } from './function-shelf';
import type { LoadedFunction } from './loaded-function';

export interface InsideSettings extends InstanceSettings {
  shelf: FunctionShelf;
  /** Instances of the same function and kind may follow one another in one evaluation of its code. */
  kind: string;
  /** Connects to the cloud. */
  connect: () => Duplex;
}

export class InsideInstance extends Instance {
  readonly #settings: InsideSettings;
  #loaded?: LoadedFunction;
  #halted = false;

  constructor(settings: InsideSettings, onChange: (instance: Instance) => void) {
    super(settings, onChange);
    this.#settings = settings;
    // Whoever starts it does not yet hold it.
    setImmediate(() => this.#load());
  }

  #load(): void {
    if (this.#halted) return;
    const { shelf, entry, kind, environment, clockStep, connect } = this.#settings;
    this.#loaded = shelf.take(entry, kind, {
      ...{ environment, clockStep, connect },
      requestLog: this.requestLog.memory,
      tell: (message) => {
        if (!this.#halted) this.hear(message);
      },
    });
    if (this.#loaded.failed) this.#loaded.end();
    else this.hear({ type: 'loaded' });
  }

  protected send(message: CallMessage): void {
    this.#loaded?.call(message);
  }

  protected async halt(): Promise<void> {
    if (this.#halted) return;
    this.#halted = true;
    const { shelf, entry, kind } = this.#settings;
    // What it was in the middle of would go on in its next life.
    if (this.busy) this.#loaded?.end();
    else if (this.#loaded) shelf.giveBack(this.#loaded, entry, kind);
    this.exited(1);
  }
}

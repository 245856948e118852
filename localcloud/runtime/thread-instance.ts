/** An instance in a thread of its own: with limits of memory and time that hold, and its own globals, as in the cloud. */
import { Worker } from 'node:worker_threads';
import { outOfMemory, thrown } from './failure';
import { Instance, type InstanceSettings } from './instance';
import type { CallMessage, InstanceMessage, InstanceStart } from './worker/messages';

export interface ThreadSettings extends InstanceSettings {
  adminUrl: string;
  /** JavaScript of the bootstrap. */
  code: string;
  memoryMegabytes: number;
}

export class ThreadInstance extends Instance {
  readonly #worker: Worker;

  constructor(settings: ThreadSettings, onChange: (instance: Instance) => void) {
    super(settings, onChange);
    const start: InstanceStart = {
      entry: settings.entry,
      adminUrl: settings.adminUrl,
      requestLog: this.requestLog.memory,
      clockStep: settings.clockStep,
    };
    this.#worker = new Worker(settings.code, {
      eval: true,
      env: settings.environment,
      workerData: start,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes },
    });
    this.#worker.on('message', (message: InstanceMessage) => this.hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.lastWords ??=
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? outOfMemory(settings.memoryMegabytes)
          : thrown(String(error));
    });
    this.#worker.on('exit', (code) => this.exited(code));
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on('data', (chunk: Buffer) => this.log(chunk.toString().replace(/\n$/, '')));
    }
  }

  protected send(message: CallMessage): void {
    this.#worker.postMessage(message);
  }

  protected halt(): Promise<unknown> {
    return this.#worker.terminate();
  }
}

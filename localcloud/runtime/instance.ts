/** One instance of a function: a worker thread that makes one call at a time and keeps its module globals. */
import { Worker } from 'node:worker_threads';
import {
  type CallFailure,
  instanceLost,
  outOfMemory,
  RESULT_LIMIT,
  resultTooLarge,
  thrown,
  timedOut,
} from './failure';
import { SharedRequestLog } from './shared-request-log';
import type { RequestEvent } from './waves';
import type { CallMessage, InstanceMessage, InstanceStart } from './worker/messages';

export interface InstanceSettings {
  id: string;
  entry: string;
  adminUrl: string;
  environment: Record<string, string>;
  /** JavaScript of the bootstrap. */
  code: string;
  timeoutMilliseconds: number;
  memoryMegabytes: number;
  clockStep?: number;
}

export interface CallOutcome {
  /** JSON text of what the function returned. */
  result?: string;
  failure?: CallFailure;
  /** What the instance saw of its requests; missing when there were too many to keep. */
  requests?: RequestEvent[];
}

interface CurrentCall {
  message: CallMessage;
  onLog: (text: string) => void;
  end: (outcome: CallOutcome) => void;
  limit?: NodeJS.Timeout;
}

// The cloud ends an instance whose loading takes longer than its own limit for that (SCF: 65 s unless configured).
const LOAD_LIMIT_MILLISECONDS = 65_000;

export class Instance {
  readonly id: string;
  /** True from the end of loading until the instance is gone. */
  ready = false;
  busy = false;
  gone = false;
  readonly startedAt = Date.now();
  readonly #settings: InstanceSettings;
  readonly #worker: Worker;
  readonly #loadLimit: NodeJS.Timeout;
  readonly #onChange: (instance: Instance) => void;
  readonly #requestLog = new SharedRequestLog();
  #loadFailure?: CallFailure;
  #current?: CurrentCall;
  #lastWords?: CallFailure;
  #loadLog: string[] = [];

  /** `onChange` is called when the instance became ready, became free, or is gone. */
  constructor(settings: InstanceSettings, onChange: (instance: Instance) => void) {
    this.id = settings.id;
    this.#settings = settings;
    this.#onChange = onChange;
    const start: InstanceStart = {
      entry: settings.entry,
      adminUrl: settings.adminUrl,
      requestLog: this.#requestLog.memory,
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
    this.#loadLimit = setTimeout(() => this.end(timedOut(LOAD_LIMIT_MILLISECONDS)), LOAD_LIMIT_MILLISECONDS);
    this.#worker.on('message', (message: InstanceMessage) => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#lastWords ??=
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? outOfMemory(settings.memoryMegabytes)
          : thrown(String(error));
    });
    this.#worker.on('exit', (code) => this.#exited(code));
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on('data', (chunk: Buffer) => this.#log(chunk.toString().replace(/\n$/, '')));
    }
  }

  /** Why the function could not be loaded; such an instance takes no calls. */
  get loadFailure(): CallFailure | undefined {
    return this.#loadFailure;
  }

  /** What the function logged while loading; the first call's log begins with it. */
  takeLoadLog(): string[] {
    const log = this.#loadLog;
    this.#loadLog = [];
    return log;
  }

  /** Makes one call; the caller sees to it that the instance is ready and not busy. Never rejects. */
  call(message: CallMessage, onLog: (text: string) => void): Promise<CallOutcome> {
    this.busy = true;
    for (const text of this.takeLoadLog()) onLog(text);
    return new Promise((resolve) => {
      const current: CurrentCall = {
        message,
        onLog,
        end: (outcome) => {
          clearTimeout(current.limit);
          this.#current = undefined;
          this.busy = false;
          resolve({ ...outcome, requests: this.#requestLog.read() });
          this.#onChange(this);
        },
      };
      const { timeoutMilliseconds } = this.#settings;
      current.limit = setTimeout(() => this.end(timedOut(timeoutMilliseconds)), timeoutMilliseconds);
      this.#current = current;
      this.#requestLog.clear();
      this.#worker.postMessage(message);
    });
  }

  /** Ends the instance, and with it the call it is making. */
  end(reason: CallFailure = instanceLost(1)): Promise<number> {
    this.#lastWords ??= reason;
    this.ready = false;
    return this.#worker.terminate();
  }

  #hear(message: InstanceMessage): void {
    if (message.type === 'log') this.#log(message.text);
    else if (message.type === 'loaded') this.#loaded();
    else if (message.type === 'loadFailed') {
      this.#loadFailure = thrown(message.message);
      void this.end(this.#loadFailure);
    } else if (this.#current?.message.callId === message.callId) this.#current.end(outcomeOf(message));
  }

  #loaded(): void {
    clearTimeout(this.#loadLimit);
    this.ready = !this.gone && !this.#lastWords;
    this.#onChange(this);
  }

  #log(text: string): void {
    if (this.#current) this.#current.onLog(text);
    else if (!this.ready) this.#loadLog.push(text);
  }

  #exited(code: number): void {
    clearTimeout(this.#loadLimit);
    const wasLoading = !this.ready && !this.#current;
    this.gone = true;
    this.ready = false;
    const failure = this.#lastWords ?? instanceLost(code);
    if (wasLoading) this.#loadFailure ??= failure;
    if (this.#current) this.#current.end({ failure });
    else this.#onChange(this);
  }
}

function outcomeOf(message: Extract<InstanceMessage, { callId: string }>): CallOutcome {
  if (message.type === 'threw') return { failure: thrown(message.message) };
  if (Buffer.byteLength(message.result) > RESULT_LIMIT) return { failure: resultTooLarge() };
  return { result: message.result };
}

/** One instance of a function: makes one call at a time and keeps its module globals. */
import { type CallFailure, instanceLost, RESULT_LIMIT, resultTooLarge, thrown, timedOut } from './failure';
import { SharedRequestLog } from './shared-request-log';
import type { RequestEvent } from './waves';
import type { CallMessage, InstanceMessage } from './worker/messages';

export interface InstanceSettings {
  id: string;
  entry: string;
  environment: Record<string, string>;
  timeoutMilliseconds: number;
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

export abstract class Instance {
  readonly id: string;
  /** True from the end of loading until the instance is gone. */
  ready = false;
  busy = false;
  gone = false;
  readonly startedAt = Date.now();
  protected readonly requestLog = new SharedRequestLog();
  protected lastWords?: CallFailure;
  readonly #timeoutMilliseconds: number;
  readonly #loadLimit: NodeJS.Timeout;
  readonly #onChange: (instance: Instance) => void;
  #loadFailure?: CallFailure;
  #current?: CurrentCall;
  #loadLog: string[] = [];

  /** `onChange` is called when the instance became ready, became free, or is gone. */
  constructor({ id, timeoutMilliseconds }: InstanceSettings, onChange: (instance: Instance) => void) {
    this.id = id;
    this.#timeoutMilliseconds = timeoutMilliseconds;
    this.#onChange = onChange;
    this.#loadLimit = setTimeout(() => this.end(timedOut(LOAD_LIMIT_MILLISECONDS)), LOAD_LIMIT_MILLISECONDS);
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
          resolve({ ...outcome, requests: this.requestLog.read() });
          this.#onChange(this);
        },
      };
      const milliseconds = this.#timeoutMilliseconds;
      current.limit = setTimeout(() => this.end(timedOut(milliseconds)), milliseconds);
      this.#current = current;
      this.requestLog.clear();
      this.send(message);
    });
  }

  /** Ends the instance, and with it the call it is making. */
  end(reason: CallFailure = instanceLost(1)): Promise<unknown> {
    this.lastWords ??= reason;
    this.ready = false;
    return this.halt();
  }

  /** Gives the function a call to make. */
  protected abstract send(message: CallMessage): void;

  /** Stops the function, whatever it does; resolves when it does no more. `exited` follows. */
  protected abstract halt(): Promise<unknown>;

  /** To be called with what the function has to say. */
  protected hear(message: InstanceMessage): void {
    if (message.type === 'log') this.log(message.text);
    else if (message.type === 'loaded') this.#loaded();
    else if (message.type === 'loadFailed') {
      this.#loadFailure = thrown(message.message);
      void this.end(this.#loadFailure);
    } else if (this.#current?.message.callId === message.callId) this.#current.end(outcomeOf(message));
  }

  protected log(text: string): void {
    if (this.#current) this.#current.onLog(text);
    else if (!this.ready) this.#loadLog.push(text);
  }

  /** To be called once the function is no more. */
  protected exited(code: number): void {
    clearTimeout(this.#loadLimit);
    const wasLoading = !this.ready && !this.#current;
    this.gone = true;
    this.ready = false;
    const failure = this.lastWords ?? instanceLost(code);
    if (wasLoading) this.#loadFailure ??= failure;
    if (this.#current) this.#current.end({ failure });
    else this.#onChange(this);
  }

  #loaded(): void {
    clearTimeout(this.#loadLimit);
    this.ready = !this.gone && !this.lastWords;
    this.#onChange(this);
  }
}

function outcomeOf(message: Extract<InstanceMessage, { callId: string }>): CallOutcome {
  if (message.type === 'threw') return { failure: thrown(message.message) };
  if (Buffer.byteLength(message.result) > RESULT_LIMIT) return { failure: resultTooLarge() };
  return { result: message.result };
}

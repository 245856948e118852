/** A function's code evaluated once, with a `process`, console, clock and network of its own, in a thread that it shares. */
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import { InsideAgent } from '../../inside-socket';
import { SharedRequestLog } from '../shared-request-log';
import { type ClockSettings, clockedDate } from '../worker/clock';
import { loadMain, loggedConsole, type Main, runMain } from '../worker/main';
import type { CallMessage, InstanceMessage } from '../worker/messages';
import { type RequestWatch, watchRequests } from '../worker/request-log';

/** The body of `index.js`, with what makes it think itself alone. */
export type FunctionCode = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
  process: object,
  console: Console,
  date: DateConstructor,
) => void;

/** The names of `FunctionCode`'s parameters inside the code. */
export const CODE_PARAMETERS = [
  ...['exports', 'require', 'module', '__filename', '__dirname'],
  ...['process', 'console', 'Date'],
];

/** One life as an instance. */
export interface InsideLife {
  environment: Record<string, string>;
  clockStep?: number;
  /** Where the requests are written down (`SharedRequestLog`). */
  requestLog: SharedArrayBuffer;
  /** Connects to the cloud. */
  connect: () => Duplex;
  tell: (message: InstanceMessage) => void;
}

type Answered = (response: IncomingMessage) => void;

export class LoadedFunction {
  readonly #environment: Record<string, string> = {};
  readonly #requests = new WeakSet<ClientRequest>();
  readonly #main: Main | null;
  #clock: ClockSettings = { ahead: 0 };
  #life?: InsideLife & { agent: InsideAgent; watch: RequestWatch };

  /** Evaluates the code, which begins with its first life. What goes wrong is told as `loadFailed`. */
  constructor(entry: string, code: FunctionCode, life: InsideLife) {
    this.begin(life);
    const module = { exports: {} };
    this.#main = loadMain(() => {
      code(
        module.exports,
        this.#require(entry),
        module,
        entry,
        entry.slice(0, entry.lastIndexOf('/')),
        this.#process(),
        loggedConsole((message) => this.#life?.tell(message)),
        clockedDate(() => this.#clock),
      );
      return module.exports;
    }, life.tell);
  }

  get failed(): boolean {
    return this.#main === null;
  }

  /** No request of it is under way: nothing is left over from one life for the next. */
  get isQuiet(): boolean {
    const { sockets = {}, requests = {} } = this.#life?.agent ?? {};
    return Object.keys(sockets).length === 0 && Object.keys(requests).length === 0;
  }

  begin(life: InsideLife): void {
    for (const name of Object.keys(this.#environment)) delete this.#environment[name];
    Object.assign(this.#environment, life.environment);
    this.#clock = { step: life.clockStep, ahead: 0 };
    const watch = watchRequests(
      (request) => this.#requests.has(request),
      new SharedRequestLog(life.requestLog),
    );
    this.#life = { ...life, agent: new InsideAgent(life.connect), watch };
  }

  call(call: CallMessage): void {
    const { environment, clockStep, tell, watch } = this.#life ?? {};
    if (!this.#main || !environment || !tell) return;
    for (const name of Object.keys(this.#environment)) {
      if (!(name in environment)) delete this.#environment[name];
    }
    Object.assign(this.#environment, environment, call.environment);
    this.#clock = { step: clockStep, ahead: call.clockAhead };
    watch?.beginCall();
    void runMain(this.#main, { ...call, context: JSON.parse(JSON.stringify(call.context)) }, tell);
  }

  /** Cuts it off: whatever it still does is seen by nobody. */
  end(): void {
    this.#life?.agent.destroy();
    this.#life?.watch.stop();
    this.#life = undefined;
  }

  #process(): object {
    const exit = () => {
      throw new Error('A function that shares its thread cannot end it.');
    };
    return Object.create(process, {
      env: { value: this.#environment, writable: true, enumerable: true },
      exit: { value: exit },
    });
  }

  /** Node's own, but for requests over HTTP, which stay in this process. */
  #require(entry: string): NodeJS.Require {
    const plain = createRequire(entry);
    const inside = { ...http, request: this.#request.bind(this) };
    return Object.assign((id: string) => (id === 'http' || id === 'node:http' ? inside : plain(id)), plain);
  }

  #request(address: string | URL, options: RequestOptions, answered?: Answered): ClientRequest {
    const agent = this.#life?.agent;
    if (!agent) throw Object.assign(new Error('This instance is gone.'), { code: 'ECONNRESET' });
    const request = http.request(address, { ...options, agent }, answered);
    this.#requests.add(request);
    return request;
  }
}

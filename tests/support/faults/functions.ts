/**
 * The functions, the real SDK and the local cloud's database in one process: nothing is sent anywhere, so that a call can be
 * stopped or killed at any of its database requests in the same way each time, and thousands of runs take minutes.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Db } from '@cloudbase/database';
import { type Engine, openEngine } from '../../../localcloud/engine/engine';
import { DatabaseError } from '../../../localcloud/engine/errors';
import type { Document } from '../../../localcloud/engine/values';
import { callerEnvironment, instanceEnvironment } from '../../../localcloud/runtime/identity';
import type { CollectionSchema } from '../../../localcloud/types';
import { databaseActions } from '../../../localcloud/wire/database-actions';
import { isConflict } from '../../../server/kernel/errors';
import { database } from '../../../server/kernel/store/database';
import { collections } from '../../../server/schema';
import { TEST_KEYS } from '../cloud';

/** What shall befall a call at one of its database requests, counted from 1. */
export interface Mishap {
  /** It is stopped before that request until it is let go on. */
  stopsBefore?: number;
  /** Its instance dies once that request has taken effect: nothing after it is sent. */
  diesAfter?: number;
}

type Met = 'stopped' | 'died' | 'ended' | 'waits';

/** A call under way, or what became of it. */
export class Running {
  /** Whether each database request wrote, in their order. */
  readonly writes: boolean[] = [];
  /** What the function returned; never, where it died. */
  // biome-ignore lint/suspicious/noExplicitAny: any function's answer
  result: Promise<any> = Promise.resolve();
  /** Stopped, died or ended; or it lost against another's transaction, and tries until that is over. */
  readonly met: Promise<Met>;
  #meet: (what: Met) => void = () => {};
  #letGo: () => void = () => {};
  #before: Promise<unknown> = Promise.resolve();
  #dead = false;

  constructor(
    readonly openid: string | null,
    private readonly mishap: Mishap,
  ) {
    this.met = new Promise((resolve) => {
      this.#meet = resolve;
    });
  }

  begins(run: () => Promise<unknown>): void {
    this.result = run();
    void this.result.then(() => this.#meet('ended'));
  }

  goesOn(): void {
    this.#letGo();
  }

  /** One request after the other, so that a call that dies has done the first of them and none of the rest. */
  asks<Reply>(writes: boolean, perform: () => Promise<Reply>): Promise<Reply> {
    this.writes.push(writes);
    const at = this.writes.length;
    const turn = this.#before.then(async () => {
      if (at === this.mishap.stopsBefore) {
        const gate = new Promise<void>((resolve) => {
          this.#letGo = resolve;
        });
        this.#meet('stopped');
        await gate;
      }
      if (this.#dead) return new Promise<Reply>(() => {});
      const outcome = await settledOf(perform);
      if (at === this.mishap.diesAfter) {
        this.#dead = true;
        this.#meet('died');
        return new Promise<Reply>(() => {});
      }
      if ('failure' in outcome) {
        if (isConflict(outcome.failure)) this.#meet('waits');
        throw outcome.failure;
      }
      return outcome.reply;
    });
    this.#before = turn.catch(() => undefined);
    return turn;
  }
}

const settledOf = async <Reply>(
  perform: () => Promise<Reply>,
): Promise<{ reply: Reply } | { failure: unknown }> =>
  perform().then(
    (reply) => ({ reply }),
    (failure: unknown) => ({ failure }),
  );

const WRITING = [
  'insertDocument',
  'modifyDocument',
  'modifyAndReturnDoc',
  'removeDocument',
  'commitTransaction',
];

export class Functions {
  #engine: Engine;
  #time: number;
  readonly #calls = new AsyncLocalStorage<Running>();
  readonly #MachineDate = Date;

  private constructor(engine: Engine, time: Date) {
    this.#engine = engine;
    this.#time = time.getTime();
  }

  /** From now on it is `time` in this process, and a millisecond passes with each database request. */
  static async start(time: Date): Promise<Functions> {
    const environment = instanceEnvironment({
      ...{ environmentId: 'local', instanceId: 'one' },
      // Nothing answers there: open APIs fail at once, as when WeChat does not answer.
      adminUrl: 'http://127.0.0.1:9/admin',
      projectEnvironment: TEST_KEYS,
    });
    Object.assign(process.env, environment);
    // Else every text for several readers would wait for somebody to look at it.
    jest.doMock('../../../server/content-check/advice-on', () => ({ adviceOn: async () => 'pass' }));
    const functions = new Functions(await emptyEngine(), time);
    // Whoever waits, waits by the stage's clock.
    jest.doMock('../../../server/activity/check-in/look-holds', () => {
      const lookHolds = jest.requireActual('../../../server/activity/check-in/look-holds');
      const outlastLooks = async () => {
        functions.#time += lookHolds.OUTLASTS_MILLISECONDS;
      };
      return { ...lookHolds, outlastLooks };
    });
    functions.#setClock();
    functions.#takeRequests();
    return functions;
  }

  get now(): Date {
    return new Date(this.#time);
  }

  set now(time: Date) {
    this.#time = time.getTime();
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** Another database, with these rows. */
  async fill(rows: Readonly<Record<string, readonly { _id: string }[]>>): Promise<void> {
    await this.#engine.close();
    this.#engine = await emptyEngine();
    for (const [name, documents] of Object.entries(rows)) {
      if (documents.length > 0) await this.#engine.bulkLoad(name, copyOf(documents) as Document[]);
    }
  }

  async close(): Promise<void> {
    globalThis.Date = this.#MachineDate;
    await this.#engine.close();
  }

  /** Calls `area.action` as somebody. */
  call(openid: string, name: string, input: unknown, requestId: string, mishap: Mishap = {}): Running {
    const [area = '', action] = name.split('.');
    // As it would travel.
    const event = JSON.parse(JSON.stringify({ action, input, requestId }));
    return this.#run(area, event, openid, mishap);
  }

  /** Rings a function's timer. */
  ring(functionName: string): Running {
    return this.#run(functionName, {}, null, {});
  }

  #run(functionName: string, event: unknown, openid: string | null, mishap: Mishap): Running {
    const { main } = require(`../../../cloudfunctions/${functionName}`) as {
      main: (event: unknown) => Promise<unknown>;
    };
    const running = new Running(openid, mishap);
    for (const name of Object.keys(process.env)) if (CALLERS.test(name)) delete process.env[name];
    const caller = openid === null ? { source: 'wx_trigger' } : { source: 'wx_client', openid };
    Object.assign(process.env, callerEnvironment(caller, 'call'));
    // Who calls is read before anything is waited for.
    running.begins(() => this.#calls.run(running, () => main(event)));
    return running;
  }

  #takeRequests(): void {
    database();
    const take = (action: string, request: Record<string, unknown>) => this.#take(action, request);
    Db.reqClass = class {
      send(action: string, request: Record<string, unknown>) {
        return take(action, request);
      }
    };
  }

  /** The beginning of a transaction is asked for without a word. */
  async #take(action: string, request: Record<string, unknown> = {}): Promise<unknown> {
    const perform = databaseActions.get(action);
    const running = this.#calls.getStore();
    if (!perform || !running) throw new Error(`${action} is no request of a call`);
    return running.asks(WRITING.includes(action.replace('database.', '')), async () => {
      this.#time += 1;
      try {
        // The same texts as on the wire, or what the SDK keeps of them would be shared with the database.
        const { reply } = await perform(this.#engine, JSON.parse(JSON.stringify(request)), this.#time);
        return { requestId: 'request', ...JSON.parse(JSON.stringify(reply)) };
      } catch (problem) {
        if (!(problem instanceof DatabaseError)) throw problem;
        throw Object.assign(new Error(problem.message), { code: problem.code });
      }
    });
  }

  /** A function, since each instant of a proxied `Date` would be caught, and of a subclass be no `Date` of the machine's. */
  #setClock(): void {
    const Machine = this.#MachineDate;
    const now = () => this.#time;
    function Stopped(this: unknown, ...given: unknown[]): unknown {
      if (!new.target) return new Machine(now()).toString();
      const made = new.target === (Stopped as unknown) ? Machine : new.target;
      return Reflect.construct(Machine, given.length === 0 ? [now()] : given, made);
    }
    Stopped.prototype = Machine.prototype;
    globalThis.Date = Object.assign(Stopped, { now, parse: Machine.parse, UTC: Machine.UTC }) as never;
  }
}

/** `structuredClone` would make dates of another realm. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Date) return new Date(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}

const CALLERS = /^(WX_|TCB_CONTEXT_KEYS|TCB_SOURCE|TCB_SEQID|TRIGGER_SRC)/;

const emptyEngine = () =>
  openEngine({ directory: null, collections: collections as readonly CollectionSchema[], strict: true });

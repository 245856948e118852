/** A whole cloud in memory for a test: the built functions, the declared schema, the demo if wanted. */
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { resolve } from 'node:path';
import type { NumbersChoice } from '../../contract/envelope';
import { describeCall } from '../../localcloud/runtime/call-records';
import type { Fault } from '../../localcloud/runtime/faults';
import { type Cloud, type CloudOptions, startCloud } from '../../localcloud/server';
import type { CollectionSchema, Persona, SeedModule } from '../../localcloud/types';
import { bundleFunctionsIfStale } from '../../scripts/functions-bundle';
import { withSigners } from '../../scripts/signers';
import { collections } from '../../server/schema';
import { kept } from './kept';

export interface TestCloudOptions extends Partial<CloudOptions> {
  /** Size of the demo to start with; left out: an empty store. */
  demo?: string;
}

export interface CallOptions {
  requestId?: string;
  /** What becomes of private numbers in words for many people. */
  numbers?: NumbersChoice;
  /** What shall go wrong during this call (localcloud/runtime/faults.ts). */
  faults?: ReadonlyArray<Partial<Fault>>;
}

export interface HeldUp {
  /** Before which of its database requests, counted from 1. */
  at: number;
  requestId?: string;
}

const STANDING = { do: 'delay', when: 'before', code: '', message: '', milliseconds: 0 } as const;

export interface Called {
  /** What the function answered; its contract knows more. */
  // biome-ignore lint/suspicious/noExplicitAny: typed by the contract where a test wraps this
  envelope: any;
  status: number;
  headers: Headers;
  requestId: string;
  /** From the response headers; NaN where the call ended without an answer. */
  cost: { trips: number; waves: number; scanned: number };
}

const ROOT = resolve(__dirname, '../..');

/** The same in every run, so that what a failing test stored can be read afterwards. */
export const TEST_KEYS = withSigners({
  DAOZHIBU_CHECK_IN_KEY: 'c1'.repeat(32),
  DAOZHIBU_FIELD_KEY: 'f1'.repeat(32),
  DAOZHIBU_SIGNING_KEY: 'e1'.repeat(32),
});

/** Functions run in the tests' own thread; with FUNCTIONS_IN_THREADS=1 in threads of their own, as in the cloud. */
const shelf = process.env.FUNCTIONS_IN_THREADS ? undefined : kept().shelf;

/** Clouds of this test file that nobody uses at the moment, by what they were started with. */
const idle = new Map<string, Cloud[]>();

/**
 * Builds the functions if they are stale and starts a cloud. One that was closed in this test file serves again, emptied
 * and filled anew: warm functions save most of a start.
 */
export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const { demo, ...cloudOptions } = options;
  const { seed = demo ? { module: await loadSeed(), size: demo } : undefined, ...settings } = cloudOptions;
  const kind = JSON.stringify(settings);
  const waiting = idle.get(kind)?.pop();
  await waiting?.renew(seed);
  const cloud = waiting ?? (await startAfresh({ ...settings, seed }));
  return new TestCloud(cloud, async () => {
    // A directory is read again by whoever opens it next.
    if (fileEnds || settings.directory !== undefined) return cloud.close();
    idle.set(kind, [...(idle.get(kind) ?? []), cloud]);
  });
}

// Before the file's own last hooks, which may close some more. Outside of test files nothing is kept.
let fileEnds = typeof afterAll !== 'function';
if (!fileEnds) {
  afterAll(async () => {
    fileEnds = true;
    for (const cloud of [...idle.values()].flat()) await cloud.close();
    idle.clear();
  });
}

async function startAfresh(options: Partial<CloudOptions>): Promise<Cloud> {
  if (!options.functionsDirectory) await bundleFunctionsIfStale({ root: ROOT });
  return startCloud({
    inside: shelf,
    functionsDirectory: resolve(ROOT, 'dist/cloudfunctions'),
    collections: collections as readonly CollectionSchema[],
    environment: TEST_KEYS,
    pushTo: 'push',
    // What a call costs is counted, not timed: a machine busy with much else ends none.
    timeoutMilliseconds: 60_000,
    // Nothing is found before a test asks for it: `backend.wechat.mediaCheck.settled()`.
    wechat: { mediaCheck: { takesMilliseconds: 600_000 } },
    ...options,
  });
}

async function loadSeed(): Promise<SeedModule> {
  return require(resolve(ROOT, 'demo/seed')) as SeedModule;
}

export class TestCloud {
  constructor(
    readonly cloud: Cloud,
    /** Gives the cloud back. */
    readonly close: () => Promise<void>,
  ) {}

  get url(): string {
    return this.cloud.url;
  }

  get personas(): readonly Persona[] {
    return this.cloud.personas;
  }

  /** From now on it is that instant for the functions, and their time runs on from there; the machine's own again with null. */
  setTime(instant: Date | string | null): void {
    this.cloud.runtime.clockAheadMilliseconds =
      instant === null ? 0 : new Date(instant).getTime() - Date.now();
  }

  /** What time it is for the functions. */
  now(): Date {
    return new Date(Date.now() + this.cloud.runtime.clockAheadMilliseconds);
  }

  /** Calls `area.action` as somebody, or as nobody with `null`. */
  async call(
    openid: string | null,
    name: string,
    input: unknown,
    options: CallOptions = {},
  ): Promise<Called> {
    const [area, action] = name.split('.');
    const { requestId, numbers, faults } = options;
    return this.send(openid, `${area}`, { action, input, requestId, numbers }, faults);
  }

  /** Sends any event to a function, well-formed or not. */
  async send(
    openid: string | null,
    functionName: string,
    event: unknown,
    faults?: CallOptions['faults'],
  ): Promise<Called> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (openid !== null) headers['x-openid'] = openid;
    if (faults) headers['x-fault'] = JSON.stringify(faults);
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    const response = await this.#post(`/call/${functionName}`, headers, body);
    const count = (header: string) => Number(response.headers.get(header) ?? Number.NaN);
    return {
      envelope: JSON.parse(response.text),
      status: response.status,
      headers: response.headers,
      requestId: response.headers.get('x-request-id') ?? '',
      cost: { trips: count('x-db-trips'), waves: count('x-db-waves'), scanned: count('x-db-scanned') },
    };
  }

  #post(path: string, headers: Record<string, string>, body: string) {
    const { agent } = this.cloud;
    return new Promise<{ status: number; headers: Headers; text: string }>((resolve, reject) => {
      const sent = httpRequest(this.url + path, { method: 'POST', headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const told = Object.entries(response.headers).map(
            ([name, value]) => [name, String(value)] as const,
          );
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: new Headers(told as [string, string][]),
            text,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /**
   * Begins a call and stops it right before its `at`th database request, to let others come between; `done` lets it go on
   * and answers. `reached` is false where it ended before.
   */
  async holdUp(openid: string, name: string, input: unknown, { at, requestId = randomUUID() }: HeldUp) {
    const [area = '', action] = name.split('.');
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let stop = (_: boolean) => {};
    const stopped = new Promise<boolean>((resolve) => {
      stop = resolve;
    });
    const until = () => {
      stop(true);
      return gate;
    };
    const { runtime, faults, backend } = this.cloud;
    // As the door for phones does: WeChat judges what somebody who is here writes.
    backend.wechat.contentCheck.visited(openid);
    const calling = runtime.call(
      {
        functionName: area,
        event: JSON.stringify({ action, input, requestId }),
        caller: { source: 'wx_client', openid },
        requestId,
      },
      (record) => faults.apply(record, [{ ...STANDING, at, until }]),
    );
    void calling.then(() => stop(false));
    const reached = await stopped;
    return {
      reached,
      done: async () => {
        goOn();
        const { result, failure } = await calling;
        if (failure) throw new Error(`${name} failed: ${failure.message}`);
        return JSON.parse(result ?? 'null');
      },
    };
  }

  /** Each database request of a call, and the call's log. */
  trace(requestId: string) {
    const record = this.cloud.runtime.records.find(requestId);
    if (!record) throw new Error(`No call ${requestId} is remembered.`);
    return describeCall(record);
  }

  /** The next calls of a function suffer these faults. */
  async failNext(functionName: string, faults: ReadonlyArray<Partial<Fault>>, calls = 1): Promise<void> {
    const url = `${this.url}/faults/${functionName}?calls=${calls}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(faults) });
    if (!response.ok) throw new Error(await response.text());
  }

  /** Rings a function's timer now and answers what it returned. */
  async ringTimer(functionName: string): Promise<unknown> {
    const response = await fetch(`${this.url}/timer/${functionName}`, { method: 'POST' });
    return response.json();
  }
}

/** The local cloud: an HTTP server whose doors lead to functions, database, files and what helps to test them. */
import { type Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Backend, openBackend } from './backend';
import { lockDirectory } from './directory-lock';
import { type DoorKeeper, openDoors } from './doors/doors';
import { sendFailure } from './doors/http';
import { connectInside, InsideAgent } from './inside-socket';
import { FaultScripts } from './runtime/faults';
import { Refusal } from './runtime/refusal';
import { Runtime, type RuntimeOptions } from './runtime/runtime';
import { Timers } from './runtime/timers';
import { fillEmptyStore, prepareDirectory } from './seeding';
import type { CollectionSchema, Persona, SeedModule } from './types';
import type { WechatOptions } from './wechat/stand-ins';

export interface CloudOptions extends Omit<RuntimeOptions, 'adminUrl' | 'connect' | 'onBegin'> {
  collections: readonly CollectionSchema[];
  /** Where the store lives; left out: in memory only. */
  directory?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Refuse queries that would scan a large collection. Default true. */
  strict?: boolean;
  /** Fills an empty store; a filled one is kept as it is. */
  seed?: { module: SeedModule; size: string };
  /** The mini program's pages and message templates; left out: whatever is named is believed to exist. */
  wechat?: Pick<WechatOptions, 'pages' | 'templates' | 'mediaCheck'>;
  /** The function that WeChat's message push goes to; left out: to none. */
  pushTo?: string;
  /** The built app, served under /app/. */
  appDirectory?: string;
  /** Ring the functions' timers by the clock. Default false. */
  timers?: boolean;
  /** Instances of each function to start at once. Default 0. */
  warm?: number;
  onProgress?: (text: string) => void;
  /** The store can no longer be written (a full disk): every database request is refused from now on. */
  onStoreFailure?: (failure: Error) => void;
}

export interface Cloud {
  readonly url: string;
  /** For `http.request` by this process: to the cloud without the network. */
  readonly agent: Agent;
  readonly personas: readonly Persona[];
  readonly runtime: Runtime;
  readonly faults: FaultScripts;
  /** Another one after `renew`. */
  readonly backend: Backend;
  /**
   * Forgets database, files, what WeChat was told and waiting faults, and fills the store anew; the functions' instances
   * stay warm. Nothing may be asked meanwhile. For a cloud in memory.
   */
  renew(seed?: CloudOptions['seed']): Promise<void>;
  /** Ends the instances, then the store; what was answered is kept. */
  close(): Promise<void>;
}

/** Starts a cloud and resolves when every door is open. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { port = 0, host = '127.0.0.1', onProgress = () => {} } = options;
  let doors: DoorKeeper | undefined;
  const server = createServer((request, response) => {
    void answer(doors, request, response);
  });
  // Node's default of 5 s would close a connection just as the SDK reuses it.
  server.keepAliveTimeout = 65_000;
  await listen(server, port, host);
  const opened: Array<() => Promise<void>> = [() => closeServer(server)];
  const close = async () => {
    doors = undefined;
    for (const closeOne of opened.reverse()) await closeOne();
    opened.length = 0;
  };
  try {
    if (options.directory !== undefined) opened.push(await lockDirectory(options.directory));
    prepareDirectory(options);
    const address = server.address() as AddressInfo;
    const loopbackUrl = `http://127.0.0.1:${address.port}`;
    const faults = new FaultScripts();
    const connect = () => connectInside(server, address.port);
    const agent = new InsideAgent(connect);
    opened.push(async () => agent.destroy());
    const runtime = await Runtime.open({
      ...{ ...options, connect },
      adminUrl: `${loopbackUrl}/admin`,
      onBegin: (record) => faults.begin(record),
    });
    const behind = { ...options, runtime, faults, baseUrl: loopbackUrl };
    let backend = await openBackend(behind);
    opened.push(() => backend.close());
    let personas = await fillEmptyStore(backend.engine, options);
    opened.push(() => runtime.close());
    opened.push(() => backend.wechat.mediaCheck.stop());
    const timers = new Timers(runtime, ({ failure, record }) => {
      if (failure) onProgress(`timer of ${record.functionName} failed: ${failure.message}`);
    });
    opened.push(async () => timers.stop());
    const { appDirectory } = options;
    const open = () => {
      doors = openDoors({ runtime, faults, timers, backend, personas, appDirectory });
    };
    open();
    if (options.timers) timers.start();
    if (options.warm) runtime.warm(options.warm);
    return {
      url: urlOf(address),
      agent,
      runtime,
      faults,
      get backend() {
        return backend;
      },
      get personas() {
        return personas;
      },
      async renew(seed) {
        if (options.directory !== undefined) throw new Error('What is kept in a directory is not forgotten.');
        await backend.wechat.mediaCheck.stop();
        await backend.close();
        faults.clear();
        runtime.clockAheadMilliseconds = 0;
        backend = await openBackend(behind);
        personas = await fillEmptyStore(backend.engine, { ...options, seed });
        open();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function answer(
  doors: DoorKeeper | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!doors) throw new Refusal(notReady);
    await doors(request, response);
  } catch (problem) {
    if (response.headersSent || response.destroyed) {
      response.destroy();
    } else if (problem instanceof Refusal) {
      // What is left of a refused body will not be read.
      response.setHeader('connection', 'close');
      sendFailure(response, problem.failure);
    } else {
      console.error(problem);
      sendFailure(response, broken);
    }
  }
}

const notReady = {
  code: 'NOT_READY',
  errCode: -501001,
  message: 'The local cloud is still starting.',
  status: 503,
};
const broken = {
  code: 'SYS_ERR',
  errCode: -501001,
  message: 'The local cloud failed; its log says how.',
  status: 500,
};

const PORT_PATIENCE_MILLISECONDS = 3000;

/** A port that is taken may be the last cloud's, which is closing: asks again for a while. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  for (const until = Date.now() + PORT_PATIENCE_MILLISECONDS; ; await wait(200)) {
    const problem = await listenOnce(server, port, host);
    if (!problem) return;
    if (problem.code !== 'EADDRINUSE' || Date.now() > until) throw problem;
  }
}

function listenOnce(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const listening = () => settle(undefined);
    const settle = (problem: NodeJS.ErrnoException | undefined) => {
      // Both go, whichever came: the next try brings its own.
      server.off('error', settle).off('listening', listening);
      resolve(problem);
    };
    server.once('error', settle).once('listening', listening).listen(port, host);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** An address that opens on this machine, whatever the server listens on. */
function urlOf({ address, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return address.includes(':') ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

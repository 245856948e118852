/** Runs inside an instance: loads the function once, then makes one call at a time. */
import { Console } from 'node:console';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { SharedRequestLog } from '../shared-request-log';
import { setClock } from './clock';
import type { CallMessage, InstanceMessage, InstanceStart } from './messages';
import { watchRequests } from './request-log';

type Main = (event: unknown, context: Record<string, unknown>) => unknown;

const port = parentPort;
if (!port) throw new Error('The bootstrap runs in a worker only.');
const start = workerData as InstanceStart;
const beginRequestLog = watchRequests(start.adminUrl, new SharedRequestLog(start.requestLog));
setClock({ step: start.clockStep, ahead: 0 });
let callVariables: string[] = [];

captureConsole();
const main = loadFunction();
if (main) {
  tell({ type: 'loaded' });
  port.on('message', (call: CallMessage) => void makeCall(main, call));
}

function tell(message: InstanceMessage): void {
  port?.postMessage(message);
}

function loadFunction(): Main | undefined {
  try {
    const exported = createRequire(start.entry)(start.entry) as { main?: unknown };
    if (typeof exported.main === 'function') return exported.main as Main;
    tell({ type: 'loadFailed', message: 'Error: handler not found: index.js has no function exports.main' });
  } catch (error) {
    tell({ type: 'log', text: inspect(error) });
    tell({ type: 'loadFailed', message: String(error) });
  }
  return undefined;
}

async function makeCall(run: Main, call: CallMessage): Promise<void> {
  become(call.environment);
  setClock({ step: start.clockStep, ahead: call.clockAhead });
  beginRequestLog();
  try {
    const value = await run(JSON.parse(call.event), call.context);
    const result = JSON.stringify(value) ?? 'null';
    tell({ type: 'returned', callId: call.callId, result });
  } catch (error) {
    tell({ type: 'log', text: inspect(error) });
    tell({ type: 'threw', callId: call.callId, message: describe(error) });
  }
}

/** Sets this call's identity and forgets the last one's. */
function become(environment: Record<string, string>): void {
  for (const name of callVariables) delete process.env[name];
  Object.assign(process.env, environment);
  callVariables = Object.keys(environment);
}

function describe(error: unknown): string {
  if (error instanceof Error) return String(error);
  return typeof error === 'string' ? error : `Error: ${JSON.stringify(error)}`;
}

function captureConsole(): void {
  const toLog = () =>
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        tell({ type: 'log', text: String(chunk).replace(/\n$/, '') });
        done();
      },
    });
  globalThis.console = new Console({ stdout: toLog(), stderr: toLog() });
}

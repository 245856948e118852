/** Runs inside an instance: loads the function once, then makes one call at a time. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { SharedRequestLog } from '../shared-request-log';
import { setClock } from './clock';
import { loadMain, loggedConsole, runMain } from './main';
import type { CallMessage, InstanceMessage, InstanceStart } from './messages';
import { goesTo, watchRequests } from './request-log';

const port = parentPort;
if (!port) throw new Error('The bootstrap runs in a worker only.');
const start = workerData as InstanceStart;
const requests = watchRequests(goesTo(start.adminUrl), new SharedRequestLog(start.requestLog));
setClock({ step: start.clockStep, ahead: 0 });
let callVariables: string[] = [];

globalThis.console = loggedConsole(tell);
const main = loadMain(() => createRequire(start.entry)(start.entry), tell);
if (main) {
  tell({ type: 'loaded' });
  port.on('message', (call: CallMessage) => {
    become(call.environment);
    setClock({ step: start.clockStep, ahead: call.clockAhead });
    requests.beginCall();
    void runMain(main, call, tell);
  });
}

function tell(message: InstanceMessage): void {
  port?.postMessage(message);
}

/** Sets this call's identity and forgets the last one's. */
function become(environment: Record<string, string>): void {
  for (const name of callVariables) delete process.env[name];
  Object.assign(process.env, environment);
  callVariables = Object.keys(environment);
}

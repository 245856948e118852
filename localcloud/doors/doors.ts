/** Which request goes through which door. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend';
import { invalidRequest } from '../runtime/failure';
import type { FaultScripts } from '../runtime/faults';
import { Refusal } from '../runtime/refusal';
import type { Runtime } from '../runtime/runtime';
import type { Timers } from '../runtime/timers';
import type { Persona } from '../types';
import { answerCall } from './call-door';
import { sendJson } from './http';
import { answerTrace, ringTimer, setFaults } from './inside-door';
import { noStranger, onlyFromHere } from './knock';
import { pressPhoneButton } from './phone-button-door';
import { sendStage } from './stage-door';
import { sendFile } from './static-door';
import { answerWechat } from './wechat-door';

export type DoorKeeper = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface DoorOptions {
  runtime: Runtime;
  faults: FaultScripts;
  timers: Timers;
  backend: Backend;
  personas: readonly Persona[];
  appDirectory?: string;
}

const ALLOWED_HEADERS = 'content-type, x-openid, x-fault';
const EXPOSED_HEADERS = 'x-request-id, x-db-trips, x-db-waves, x-db-scanned';

/** Doors for programs of this machine alone: they give or take anything, whoever knocks. The others answer its network too. */
export const ownDoors: readonly string[] = ['admin', 'trace', 'timer', 'faults', 'wechat'];

/** Opens all doors. What a door refuses is thrown as `Refusal`. */
export function openDoors(options: DoorOptions): DoorKeeper {
  const { runtime, faults, timers, backend, personas, appDirectory } = options;
  const { wechat } = backend;

  return async (request, response) => {
    allowOtherOrigins(response);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const [, door = '', name = ''] = path.split('/', 3);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (ownDoors.includes(door)) onlyFromHere(request);
    else noStranger(request);
    switch (`${request.method} ${door}`) {
      case 'POST call':
        return answerCall({ runtime, faults, wechat }, decode(name), request, response);
      case 'POST admin':
        return backend.answerAdmin(request, response);
      case 'GET health':
        return sendJson(response, 200, {
          ok: true,
          functions: runtime.functions.map((one) => one.name).sort(),
        });
      case 'GET personas':
        return sendJson(
          response,
          200,
          personas.map(({ phone: _own, ...listed }) => listed),
        );
      case 'POST phone-button':
        return pressPhoneButton({ wechat, personas }, request, response);
      case 'GET trace':
        return answerTrace(runtime, decode(name), request, response);
      case 'POST timer':
        return ringTimer(timers, decode(name), response);
      case 'POST faults':
        return setFaults(faults, decode(name), request, response);
    }
    if (door === 'wechat' && (await answerWechat(wechat, decode(name), request, response, backend.upload)))
      return;
    if (door === 'files') return backend.answerFile(request, response);
    if (path === '/app') {
      response.writeHead(302, { location: '/app/' }).end();
      return;
    }
    if (
      door === 'app' &&
      appDirectory &&
      sendFile(request, response, appDirectory, path.slice('/app'.length))
    )
      return;
    if (await sendStage(request, response, path)) return;
    throw new Refusal({
      code: 'NOT_FOUND',
      errCode: -1,
      message: `There is nothing at ${path}.`,
      status: 404,
    });
  };
}

/** The app is developed under an address of its own. */
function allowOtherOrigins(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', ALLOWED_HEADERS);
  response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new Refusal(invalidRequest(`The address is badly written: ${String(cause)}`));
  }
}

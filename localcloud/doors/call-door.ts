/** `POST /call/<function>`: the door that a mini program's `callFunction` comes through. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { scannedBy } from '../runtime/call-records';
import { INPUT_LIMIT, invalidRequest } from '../runtime/failure';
import { type FaultScripts, parseFaults } from '../runtime/faults';
import { APP_ID, openidProblem } from '../runtime/identity';
import { Refusal } from '../runtime/refusal';
import type { CallReport, Runtime } from '../runtime/runtime';
import type { WechatStandIns } from '../wechat/stand-ins';
import { headerOf, readText, sendFailure, sendJsonText } from './http';
import { onlyFromHere } from './knock';

export interface CallDoorOptions {
  runtime: Runtime;
  faults: FaultScripts;
  wechat: WechatStandIns;
}

const REQUEST_ID = /^[\w.:-]{1,128}$/;

/**
 * Body: the event, a JSON object, at most 100 KB. Header `x-openid`: who calls; absent: nobody.
 * Header `x-fault`: a fault script for this call (faults.ts); only from this machine.
 * Answers what the function returned, or `{ code, errCode, message }` when the platform or the function failed.
 */
export async function answerCall(
  { runtime, faults, wechat }: CallDoorOptions,
  functionName: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const openid = headerOf(request, 'x-openid');
  const problem = openid === undefined ? undefined : openidProblem(openid);
  if (problem) throw new Refusal(invalidRequest(problem));
  const fault = headerOf(request, 'x-fault');
  if (fault !== undefined) onlyFromHere(request);
  const script = parseFaults(fault);
  const event = parseEvent(await readText(request, INPUT_LIMIT));
  const requestId =
    typeof event.requestId === 'string' && REQUEST_ID.test(event.requestId) ? event.requestId : randomUUID();
  // The platform adds this to every client's event; a function that refuses unknown keys would refuse every call.
  const completed = openid ? { ...event, userInfo: { appId: APP_ID, openId: openid } } : event;
  if (openid) wechat.contentCheck.visited(openid);
  const report = await runtime.call(
    {
      functionName,
      event: stringify(completed),
      caller: { source: 'wx_client', openid, clientIp: request.socket.remoteAddress },
      requestId,
    },
    (record) => {
      if (typeof event.action === 'string') record.action = event.action;
      faults.apply(record, script);
    },
  );
  sendReport(response, report);
}

/** Sends a call's result with what it cost in the headers. */
export function sendReport(response: ServerResponse, report: CallReport): void {
  const { record, result, failure } = report;
  response.setHeader('x-request-id', record.requestId);
  response.setHeader('x-db-trips', record.databaseRequestIds.size);
  if (record.waves !== undefined) response.setHeader('x-db-waves', record.waves);
  response.setHeader('x-db-scanned', scannedBy(record));
  if (failure) sendFailure(response, failure);
  else sendJsonText(response, 200, result ?? 'null');
}

function parseEvent(text: string): Record<string, unknown> {
  let event: unknown;
  try {
    event = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new Refusal(invalidRequest('The body is not JSON.'));
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new Refusal(invalidRequest('The body must be a JSON object.'));
  }
  return event as Record<string, unknown>;
}

/** Thousands of nested brackets fit in 100 KB, yet not on the stack. */
function stringify(event: Record<string, unknown>): string {
  try {
    return JSON.stringify(event);
  } catch {
    throw new Refusal(invalidRequest('The body is nested too deeply.'));
  }
}

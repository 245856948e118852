/** Doors for those who try and test: traces, timers, faults. They answer this machine only. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeCall } from '../runtime/call-records';
import { functionNotFound, invalidRequest, KILOBYTE } from '../runtime/failure';
import { type FaultScripts, parseFaults } from '../runtime/faults';
import { Refusal } from '../runtime/refusal';
import type { Runtime } from '../runtime/runtime';
import type { Timers } from '../runtime/timers';
import { sendReport } from './call-door';
import { readText, sendJson } from './http';

const MOST_CALLS = 10_000;

/**
 * `GET /trace/<requestId>`: each database request of a call, what it cost, and the call's log.
 * `GET /trace/latest?openid=…`: the same of the last call that somebody made.
 */
export function answerTrace(
  runtime: Runtime,
  requestId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const openid = new URL(request.url ?? '/', 'http://localhost').searchParams.get('openid');
  const byOpenid = requestId === 'latest' && openid !== null;
  const record = byOpenid ? runtime.records.latestOf(openid) : runtime.records.find(requestId);
  if (!record) {
    throw new Refusal({
      code: 'CALL_NOT_FOUND',
      errCode: -1,
      message: byOpenid ? `No call by ${openid} is remembered.` : `No call ${requestId} is remembered.`,
      status: 404,
    });
  }
  sendJson(response, 200, describeCall(record));
}

/** `POST /timer/<function>`: rings the function's timer now and answers what it returned. */
export async function ringTimer(
  timers: Timers,
  functionName: string,
  response: ServerResponse,
): Promise<void> {
  const report = await timers.ring(functionName);
  if (!report) throw new Refusal({ ...functionNotFound(), message: `${functionName} has no timer.` });
  sendReport(response, report);
}

/** `POST /faults/<function>?calls=N`: the body is a fault script for the next N calls (default 1); `[]` forgets. */
export async function setFaults(
  faults: FaultScripts,
  functionName: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const calls = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('calls') ?? 1);
  if (!Number.isInteger(calls) || calls < 1 || calls > MOST_CALLS) {
    throw new Refusal(invalidRequest(`calls must be a whole number up to ${MOST_CALLS}.`));
  }
  const script = parseFaults(await readText(request, 100 * KILOBYTE));
  faults.setForNext(functionName, script, calls);
  sendJson(response, 200, { function: functionName, calls, faults: script });
}

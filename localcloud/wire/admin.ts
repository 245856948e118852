import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '../engine/engine';
import { DatabaseError, invalidParameter } from '../engine/errors';
import type { DatabaseTrace } from '../types';
import { databaseActions, type Reply, traceOfRefusal, type WireRequest } from './database-actions';
import { answerFileAction } from './file-actions';
import type { FileStore } from './files';
import { answerOpenApi, answerPlainOpenApi, type OpenApiGates } from './open-api';
import { readFormBody, readJsonBody, UnreadableRequest } from './request-body';

/** How a request is made to fail: with the server's words, or with no answer at all. */
export type Verdict = { code: string; message: string } | 'drop' | undefined;

/** What shall befall one request. Waiting in either place delays it. */
export interface Interception {
  before?: () => Promise<Verdict> | Verdict;
  /** Once it has taken effect, instead of its answer. */
  after?: () => Promise<Verdict> | Verdict;
  /** For WeChat's open APIs: the API's own failure. */
  openApi?: { errcode: number; errmsg: string };
}

export interface AdminOptions extends OpenApiGates {
  engine: Engine;
  files: FileStore;
  /** Calls a function and gives what it returned; a failure is thrown as an Error, with a `code` if it has one. */
  invoke: (name: string, input: unknown, from: { instance: string | null }) => Promise<unknown>;
  onTrace: (instance: string | null, trace: DatabaseTrace) => void;
  /** Where this server is reached, without a slash at the end. */
  baseUrl: () => string;
  /** Asked about every request before it is carried out. `sequenceId` is the SDK's own number for it, `seqId`. */
  intercept?: (
    instance: string | null,
    request: Record<string, unknown>,
    sequenceId: string | null,
  ) => Promise<Interception | undefined> | Interception | undefined;
  now?: () => number;
}

interface Arrival {
  instance: string | null;
  environment: string;
  requestId: string;
  sequenceId: string | null;
}

/** The door through which the SDK speaks (platform.md §6). `instance` in the address says who asks; none: an outsider. */
export function adminDoor(
  options: AdminOptions,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  return async (request, response, url) => {
    const arrival: Arrival = {
      instance: url.searchParams.get('instance'),
      environment: url.searchParams.get('env') || 'local',
      requestId: randomUUID(),
      sequenceId: url.searchParams.get('seqId'),
    };
    try {
      if (request.headers['content-type']?.startsWith('multipart/form-data')) {
        await answerForm(options, request, response, arrival);
      } else {
        await answerJson(options, request, response, arrival);
      }
    } catch (error) {
      if (response.destroyed || response.headersSent) return;
      sendRefusal(response, error, arrival.requestId);
    }
  };
}

async function answerForm(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
  { instance, sequenceId }: Arrival,
): Promise<void> {
  const form = await readFormBody(request);
  const action = form.get('action')?.toString('utf8') ?? '';
  if (action !== 'wx.openApi') throw invalidParameter(`unknown action ${action}`);
  const apiName = form.get('apiName')?.toString('utf8') ?? '';
  const interception = await options.intercept?.(instance, { action, apiName }, sequenceId);
  if (spoil(response, await interception?.before?.())) return;
  const requestData = form.get('requestData') ?? Buffer.alloc(0);
  const reply = answerOpenApi(options, { instance, apiName, failure: interception?.openApi }, requestData);
  if (spoil(response, await interception?.after?.())) return;
  // Any type but the JSON one: the SDK would take that for its own server's words (§6.2).
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.length });
  response.end(reply);
}

async function answerJson(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
  arrival: Arrival,
): Promise<void> {
  const body = await readJsonBody(request);
  const interception = await options.intercept?.(arrival.instance, body, arrival.sequenceId);
  if (spoil(response, await interception?.before?.())) return;
  const reply = await perform(options, body, arrival, interception);
  if (spoil(response, await interception?.after?.())) return;
  sendJson(response, 200, { requestId: arrival.requestId, ...reply });
}

async function perform(
  options: AdminOptions,
  body: WireRequest,
  arrival: Arrival,
  interception: Interception | undefined,
): Promise<Reply> {
  const action = typeof body.action === 'string' ? body.action : '';
  const databaseAction = databaseActions.get(action);
  if (databaseAction) {
    try {
      const { reply, trace } = await databaseAction(options.engine, body, (options.now ?? Date.now)());
      options.onTrace(arrival.instance, trace);
      return reply;
    } catch (error) {
      const trace = traceOfRefusal(error);
      if (trace) options.onTrace(arrival.instance, trace);
      throw error;
    }
  }
  if (action === 'functions.invokeFunction') return invokeFunction(options, body, arrival);
  if (action === 'wx.api') {
    const question = {
      instance: arrival.instance,
      apiName: typeof body.apiName === 'string' ? body.apiName : '',
      failure: interception?.openApi,
    };
    return { data: { responseData: answerPlainOpenApi(options, question, body.requestData) } };
  }
  const data = await answerFileAction(action, body, options.files, arrival.environment, options.baseUrl());
  if (data === undefined) throw invalidParameter(`unknown action ${action.slice(0, 80)}`);
  return { data };
}

async function invokeFunction(
  options: AdminOptions,
  body: WireRequest,
  { instance }: Arrival,
): Promise<Reply> {
  if (typeof body.function_name !== 'string') throw invalidParameter('function_name must be a string');
  const text = typeof body.request_data === 'string' && body.request_data !== '' ? body.request_data : '{}';
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw invalidParameter(`request_data is not JSON: ${(error as Error).message}`);
  }
  const result = await options.invoke(body.function_name, input, { instance });
  return { data: { response_data: JSON.stringify(result ?? null) } };
}

/** Carries out a verdict; says whether that was the end of the request. */
function spoil(response: ServerResponse, verdict: Verdict): boolean {
  if (!verdict) return false;
  if (verdict === 'drop') response.destroy();
  else sendJson(response, 200, { ...verdict, requestId: randomUUID() });
  return true;
}

function sendRefusal(response: ServerResponse, error: unknown, requestId: string): void {
  if (error instanceof UnreadableRequest) {
    response.setHeader('connection', 'close');
    sendJson(response, error.status, { code: error.code, message: error.message, requestId });
  } else if (error instanceof DatabaseError) {
    sendJson(response, 200, { code: error.code, message: error.message, requestId });
  } else {
    const { code, message } = error as { code?: unknown; message?: unknown };
    sendJson(response, 200, {
      code: typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : 'SYS_ERR',
      message: String(message ?? error),
      requestId,
    });
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

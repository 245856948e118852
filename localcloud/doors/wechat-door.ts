/** What a phone does with WeChat itself, and what WeChat did: the doors under `/wechat/`. They answer this machine only. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { invalidRequest, KILOBYTE } from '../runtime/failure';
import { openidProblem } from '../runtime/identity';
import { Refusal } from '../runtime/refusal';
import type { OpenApiRecord, WechatStandIns } from '../wechat/stand-ins';
import type { DeliveredMessage } from '../wechat/subscriptions';
import { readBody } from '../wire/request-body';
import { headerOf, readText, sendJson } from './http';

const BODY_LIMIT = 10 * KILOBYTE;
const UPLOAD_LIMIT = 50 * 1024 * KILOBYTE;
/** As many templates as one `wx.requestSubscribeMessage` may name (platform.md §4.2). */
const MOST_TEMPLATES = 5;
const PHONE = /^\+?\d{5,15}$/;

/** Stores a file as `wx.cloud.uploadFile` does; answers its file id. */
export type Upload = (path: string, content: Buffer) => Promise<string>;

type Door = (wechat: WechatStandIns, request: IncomingMessage, upload: Upload) => Promise<unknown> | unknown;

/**
 * - `POST /wechat/subscribe` `{ templateIds }` with `x-openid`: the owner says yes, once to each. Answers what
 *   `wx.requestSubscribeMessage` would: `{ [templateId]: 'accept', errMsg }`.
 * - `POST /wechat/phone-code` `{ phone }`: the button `getPhoneNumber` is pressed. Answers `{ code }`, good once for 5 minutes.
 * - `POST /wechat/upload?path=…` with `x-openid`: `wx.cloud.uploadFile`, the body being the file. Answers `{ fileID }`.
 * - `GET /wechat/messages?openid=…`: what that phone would have received, latest first.
 * - `GET /wechat/asked?api=…`: what the open APIs were asked and answered, latest first; `api` narrows it.
 */
const doors: Readonly<Record<string, Door>> = {
  'POST subscribe': subscribe,
  'POST phone-code': issuePhoneCode,
  'POST upload': storeUpload,
  'GET messages': (wechat, request) => {
    const openid = askedIn(request, 'openid');
    if (!openid) throw new Refusal(invalidRequest('openid must say whose phone.'));
    return wechat.messagesTo(openid).map(describeMessage);
  },
  'GET asked': (wechat, request) => {
    const api = askedIn(request, 'api');
    const records = api ? wechat.records.filter((record) => record.api === api) : wechat.records;
    return [...records].reverse().map(describeQuestion);
  },
};

/** Answers false when there is no such door. */
export async function answerWechat(
  wechat: WechatStandIns,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  upload: Upload,
): Promise<boolean> {
  const asked = `${request.method} ${name}`;
  const door = Object.hasOwn(doors, asked) ? doors[asked] : undefined;
  if (!door) return false;
  sendJson(response, 200, await door(wechat, request, upload));
  return true;
}

async function subscribe(wechat: WechatStandIns, request: IncomingMessage): Promise<unknown> {
  const openid = headerOf(request, 'x-openid') ?? '';
  const problem = openidProblem(openid);
  if (problem) throw new Refusal(invalidRequest(problem));
  const { templateIds } = await readObject(request);
  const named =
    Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string' && id !== '')
      ? [...new Set(templateIds as string[])]
      : [];
  if (named.length === 0 || named.length > MOST_TEMPLATES) {
    throw new Refusal(invalidRequest(`templateIds must list 1 to ${MOST_TEMPLATES} templates.`));
  }
  const unknown = named.find((id) => !wechat.subscriptions.knows(id));
  if (unknown !== undefined) {
    const message = `requestSubscribeMessage:fail No template data return, verify the template id exist: ${unknown}`;
    throw new Refusal({ ...invalidRequest(message), errCode: 20001 });
  }
  wechat.subscriptions.accept(openid, named);
  return {
    ...Object.fromEntries(named.map((id) => [id, 'accept'])),
    errMsg: 'requestSubscribeMessage:ok',
  };
}

/** Only who has an identity may store; the path is theirs to choose, as with WeChat. */
async function storeUpload(_: WechatStandIns, request: IncomingMessage, upload: Upload): Promise<unknown> {
  const problem = openidProblem(headerOf(request, 'x-openid') ?? '');
  if (problem) throw new Refusal(invalidRequest(problem));
  const path = askedIn(request, 'path');
  if (!path) throw new Refusal(invalidRequest('path must say where the file goes.'));
  const content = await readBody(request, UPLOAD_LIMIT);
  try {
    return { fileID: await upload(path, content), errMsg: 'cloud.uploadFile:ok' };
  } catch (problem) {
    throw new Refusal(invalidRequest((problem as Error).message));
  }
}

async function issuePhoneCode(wechat: WechatStandIns, request: IncomingMessage): Promise<unknown> {
  const { phone } = await readObject(request);
  if (typeof phone !== 'string' || !PHONE.test(phone)) {
    throw new Refusal(invalidRequest('phone must be the digits of a number, as text.'));
  }
  return { code: wechat.phoneCodes.issue(phone) };
}

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readText(request, BODY_LIMIT);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(invalidRequest('The body is not JSON.'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(invalidRequest('The body must be a JSON object.'));
  }
  return value as Record<string, unknown>;
}

function askedIn(request: IncomingMessage, name: string): string | null {
  return new URL(request.url ?? '/', 'http://localhost').searchParams.get(name);
}

const describeMessage = ({ at, openid: _theirs, ...message }: DeliveredMessage) => ({
  ...message,
  at: new Date(at).toISOString(),
});

const describeQuestion = ({ at, ...record }: OpenApiRecord) => ({
  ...record,
  at: new Date(at).toISOString(),
});

import { invalidParameter } from '../engine/errors';
import type { OpenApiAnswer } from '../wechat/answer';
import type { WechatStandIns } from '../wechat/stand-ins';
import { readOpenApiRequest, writeOpenApiReply } from './open-api-messages';

/** Who answers for WeChat, and who may ask. */
export interface OpenApiGates {
  wechat: WechatStandIns;
  /** Whether config.json of the instance's function permits the API. */
  mayCallOpenApi: (instance: string | null, api: string) => boolean;
  /** Whether the call that the instance is making came with WeChat's token; left out: it did. */
  hasApiToken?: (instance: string | null) => boolean;
}

/** One question to WeChat, by either route. */
export interface OpenApiQuestion {
  instance: string | null;
  apiName: string;
  /** The API's own failure, for faults on demand. */
  failure?: { errcode: number; errmsg: string };
}

/** WeChat's refusal when config.json does not list the API (platform.md §2.2). */
const NO_PERMISSION = { errcode: -604101, errmsg: 'function has no permission to call this API' };

/** Undefined when the function may not ask. Without a token WeChat is not reached at all (§2.2). */
function ask(
  { wechat, mayCallOpenApi, hasApiToken = () => true }: OpenApiGates,
  { instance, apiName, failure }: OpenApiQuestion,
  readParameters: () => Record<string, unknown>,
): OpenApiAnswer | undefined {
  if (!hasApiToken(instance)) throw invalidParameter('missing wxCloudApiToken');
  if (!mayCallOpenApi(instance, apiName)) return undefined;
  let parameters: Record<string, unknown>;
  try {
    parameters = readParameters();
  } catch (error) {
    throw invalidParameter(`requestData cannot be read: ${(error as Error).message}`);
  }
  return wechat.call(apiName, parameters, failure);
}

/** Answers `wx.openApi`: the reply's bytes. */
export function answerOpenApi(gates: OpenApiGates, question: OpenApiQuestion, requestData: Buffer): Buffer {
  const answer = ask(gates, question, () => readOpenApiRequest(requestData).parameters);
  if (!answer) {
    return writeOpenApiReply({
      content: Buffer.alloc(0),
      contentType: '',
      errorCode: NO_PERMISSION.errcode,
    });
  }
  if (!('json' in answer)) {
    return writeOpenApiReply({ content: answer.content, contentType: answer.contentType, errorCode: 0 });
  }
  return writeOpenApiReply({
    content: Buffer.from(JSON.stringify(answer.json), 'utf8'),
    contentType: 'application/json; charset=UTF-8',
    errorCode: 0,
  });
}

/** Answers `wx.api` (`cloud.callOpenAPI`), the older way: JSON text in, JSON text out; a file does not fit in it. */
export function answerPlainOpenApi(
  gates: OpenApiGates,
  question: OpenApiQuestion,
  requestData: unknown,
): string {
  const answer = ask(gates, question, () => readObject(String(requestData ?? '{}')));
  if (!answer) return JSON.stringify(NO_PERMISSION);
  return JSON.stringify('json' in answer ? answer.json : { errcode: 0, errmsg: 'ok' });
}

function readObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value as Record<string, unknown>;
}

import { invalidParameter } from '../engine/errors';
import type { WechatStandIns } from '../wechat/stand-ins';
import { readOpenApiRequest, writeOpenApiReply } from './open-api-messages';

interface OpenApiOptions {
  wechat: WechatStandIns;
  mayCallOpenApi: (instance: string | null, api: string) => boolean;
}

/** WeChat's refusal when config.json does not list the API (platform.md §2.2). */
const NO_PERMISSION = -604101;

function json(value: unknown): Buffer {
  return writeOpenApiReply({
    content: Buffer.from(JSON.stringify(value), 'utf8'),
    contentType: 'application/json; charset=UTF-8',
    errorCode: 0,
  });
}

/** Answers `wx.openApi`: the reply's bytes. */
export function answerOpenApi(
  { wechat, mayCallOpenApi }: OpenApiOptions,
  instance: string | null,
  apiName: string,
  requestData: Buffer,
): Buffer {
  if (!mayCallOpenApi(instance, apiName)) {
    return writeOpenApiReply({ content: Buffer.alloc(0), contentType: '', errorCode: NO_PERMISSION });
  }
  let parameters: Record<string, unknown>;
  try {
    parameters = readOpenApiRequest(requestData).parameters;
  } catch (error) {
    throw invalidParameter(`requestData cannot be read: ${(error as Error).message}`);
  }
  const answer = wechat.call(apiName, parameters);
  if ('json' in answer) return json(answer.json);
  return writeOpenApiReply({ content: answer.content, contentType: answer.contentType, errorCode: 0 });
}

/** The API's own failure, for faults on demand. */
answerOpenApi.failure = (failure: { errcode: number; errmsg: string }): Buffer => json(failure);

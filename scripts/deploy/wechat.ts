import { type Kind, kindOf } from './management';

/** One request to WeChat's HTTP API; `parameters` become the query of a GET or the body of a POST. */
export type SendToWechat = (
  method: 'GET' | 'POST',
  path: string,
  parameters: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

export class WechatError extends Error {
  override readonly name = 'WechatError';
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
    path: string,
  ) {
    super(`${path}: ${errcode} ${errmsg}`);
  }
}

const HOST = 'https://api.weixin.qq.com';

/** The real thing: fetches a token with the app's secret once, and never shows either. */
export function wechatSender(appid: string, secret: string): SendToWechat {
  let token: Promise<string> | undefined;
  const ask = async (method: 'GET' | 'POST', path: string, query: URLSearchParams, body?: unknown) => {
    const response = await fetch(`${HOST}${path}?${query}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const newToken = async () => {
    const answer = await ask('POST', '/cgi-bin/stable_token', new URLSearchParams(), {
      grant_type: 'client_credential',
      appid,
      secret,
    });
    if (typeof answer.access_token !== 'string')
      throw new WechatError(Number(answer.errcode), String(answer.errmsg), '/cgi-bin/stable_token');
    return answer.access_token;
  };
  return async (method, path, parameters) => {
    token ??= newToken();
    const query = new URLSearchParams({ access_token: await token });
    if (method === 'POST') return await ask(method, path, query, parameters);
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
    return await ask(method, path, query);
  };
}

export interface Wechat {
  get<Answer>(path: string, parameters?: Record<string, unknown>): Promise<Answer>;
  post<Answer>(path: string, parameters: Record<string, unknown>): Promise<Answer>;
}

/** 45009: asked too often, nothing was done. -1: busy, and perhaps it was. */
const BUSY = { GET: [45009, -1], POST: [45009] };
const TRIES = 5;

/** Asks again when WeChat says that it is busy; a request that changes something is not said twice after a lost answer. */
export function createWechat(
  send: SendToWechat,
  { readOnly = false, sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) } = {},
): Wechat {
  const ask = async <Answer>(method: 'GET' | 'POST', path: string, parameters: Record<string, unknown>) => {
    if (method === 'POST' && readOnly)
      throw new Error(`${path} would change something, and nothing may be changed now.`);
    for (let tried = 0; ; tried += 1) {
      try {
        const answer = await send(method, path, parameters);
        const errcode = Number(answer.errcode ?? 0);
        if (errcode === 0) return answer as Answer;
        throw new WechatError(errcode, String(answer.errmsg ?? ''), path);
      } catch (problem) {
        const busy = problem instanceof WechatError && BUSY[method].includes(problem.errcode);
        const kind: Kind = kindOf(problem);
        const worthIt = busy || (method === 'GET' && kind === 'unanswered');
        if (!worthIt || tried + 1 >= TRIES) throw problem;
        await sleep(500 * 2 ** tried * (0.5 + Math.random() / 2));
      }
    }
  };
  return {
    get: (path, parameters = {}) => ask('GET', path, parameters),
    post: (path, parameters) => ask('POST', path, parameters),
  };
}

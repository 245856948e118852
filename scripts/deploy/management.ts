/** What the command needs of Tencent Cloud's management API, and how its refusals are read. */

export type Service = 'tcb' | 'scf';
export type Parameters = Readonly<Record<string, unknown>>;

/** Sends one request and answers what stands in `Response`. The real one is `@cloudbase/manager-node`'s (tools.ts). */
export type Send = (service: Service, action: string, parameters: Parameters) => Promise<unknown>;

/** A refusal, as the API words it. */
export class ManagementError extends Error {
  override readonly name = 'ManagementError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What a failure means to whoever sent the request:
 * `there already` and `absent` are about the thing asked for; `no environment` means a wrong environment id;
 * `busy` was refused before anything happened; `unanswered` may or may not have happened; `other` is a real refusal.
 */
export type Kind = 'there already' | 'absent' | 'no environment' | 'busy' | 'unanswered' | 'other';

/** In this order: "not exist" contains "exist", and a missing environment is worded like a missing collection. */
const WORDINGS: ReadonlyArray<readonly [Kind, RegExp]> = [
  [
    'no environment',
    /-501005|INVALI+D_ENV|\benv(ironment)?\b[^.]{0,60}\b(not exists?|not found|invalid)|InvalidParameter(Value)?\.EnvId|ResourceNotFound\.Env/i,
  ],
  [
    'busy',
    /RequestLimitExceeded|-50100[34]|EXCEED_(CONCURRENT_)?REQUEST_LIMIT|TooManyRequests|FunctionStatusError/i,
  ],
  ['absent', /ResourceNotFound|-502005|not exists?\b|COLLECTION_NOT_EXIST|FUNCTION_NOT_FOUND/i],
  [
    'there already',
    /ResourceExist|ResourceInUse\.Function|ResourceInUse\.Trigger|Table exist|ALREADY_EXIST|already exists?\b/i,
  ],
  [
    'unanswered',
    /InternalError|ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|socket hang up|network timeout|fetch failed|-501002|SERVER_TIMEOUT|<(!doctype|html)/i,
  ],
];

/** Reads a failure by its code and its words: WeChat's and Tencent Cloud's doors word the same thing differently. */
export function kindOf(problem: unknown): Kind {
  const { code, errcode, message, errmsg } = (problem ?? {}) as Record<string, unknown>;
  const words = [code, errcode, message, errmsg].filter((part) => part !== undefined).join(' ');
  return WORDINGS.find(([, wording]) => wording.test(words))?.[0] ?? 'other';
}

/** Whether a request changes anything. Commands on documents do unless they only find. */
export function changesSomething(action: string, parameters: Parameters): boolean {
  if (action !== 'RunCommands') return !/^(Describe|List|Get)/.test(action);
  const commands = (parameters.MgoCommands ?? []) as ReadonlyArray<{ CommandType?: string }>;
  return commands.some(({ CommandType }) => CommandType !== 'QUERY');
}

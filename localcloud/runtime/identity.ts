/** Who calls, told to a function the way WeChat tells it: by environment variables that `getWXContext` reads (platform.md §3). */

export interface Caller {
  /** `wx_client`, `wx_trigger`, or a chain such as `wx_client,scf`. */
  source: string;
  /** Absent for timers, for calls from functions, and for a client that gave none. */
  openid?: string;
  clientIp?: string;
}

export const APP_ID = 'wxlocal0000000000';

const OPENID = /^(?=.*[A-Za-z])[A-Za-z0-9_-]{1,64}$/;

/** Why an openid cannot be used here, or undefined. The SDK turns numeric-looking values into integers. */
export function openidProblem(openid: string): string | undefined {
  if (OPENID.test(openid)) return undefined;
  return 'x-openid must be 1 to 64 of A-Z a-z 0-9 _ - and hold at least one letter (the SDK would read digits alone as a number).';
}

/** The variables that differ from call to call. Those absent here are removed from the instance before the call. */
export function callerEnvironment(caller: Caller, callId: string): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: APP_ID };
  if (caller.openid) context.WX_OPENID = caller.openid;
  if (caller.clientIp) context.WX_CLIENTIP = caller.clientIp;
  // Calls from functions carry no token, so open APIs refuse them: "missing wxCloudApiToken" (platform.md §2.2).
  if (caller.source === 'wx_client') context.WX_API_TOKEN = 'local-api-token';
  if (caller.source === 'wx_trigger') context.WX_TRIGGER_API_TOKEN_V0 = 'local-trigger-token';
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
    TCB_SOURCE: caller.source,
    TCB_SEQID: callId,
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

/** The variables that stay the same for the life of an instance. */
export function instanceEnvironment(settings: {
  environmentId: string;
  adminUrl: string;
  instanceId: string;
  projectEnvironment: Record<string, string>;
}): Record<string, string> {
  const { environmentId, adminUrl, instanceId, projectEnvironment } = settings;
  return {
    ...projectEnvironment,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${adminUrl}?instance=${instanceId}&` }),
    // The SDK would otherwise warn of each database request that takes longer than 3 s.
    SILENCE: 'true',
  };
}

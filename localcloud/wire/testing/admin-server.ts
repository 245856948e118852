import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Engine, type EngineOptions, openEngine } from '../../engine/engine';
import type { DatabaseTrace } from '../../types';
import { WechatStandIns } from '../../wechat/stand-ins';
import { type AdminOptions, adminDoor } from '../admin';
import { FileStore } from '../files';
import type { SdkCloud } from './sdk-types';

export interface AdminServer {
  url: string;
  engine: Engine;
  wechat: WechatStandIns;
  traces: DatabaseTrace[];
  /** What an action sent by hand is answered. */
  post(body: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

type ServerOptions = Partial<EngineOptions> & Partial<AdminOptions>;

/** The admin door and the files on a free port, without functions behind it. */
export async function startAdminServer(options: ServerOptions = {}): Promise<AdminServer> {
  const engine =
    options.engine ?? (await openEngine({ directory: null, collections: [], strict: true, ...options }));
  const now = options.now ?? Date.now;
  const wechat = options.wechat ?? new WechatStandIns({ now });
  const files = new FileStore(null, now);
  const traces: DatabaseTrace[] = [];
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const admin = adminDoor({
    engine,
    files,
    wechat,
    invoke: async (name) => {
      throw Object.assign(new Error(`no function ${name}`), { code: 'FUNCTION_NOT_FOUND' });
    },
    mayCallOpenApi: () => true,
    onTrace: (_instance, trace) => traces.push(trace),
    baseUrl: () => url,
    ...options,
  });
  server.on('request', (request, response) => {
    const address = new URL(request.url ?? '/', url);
    const door = address.pathname.startsWith('/files/')
      ? files.answer(request, response, address)
      : admin(request, response, address);
    door.catch((error: unknown) => response.destroy(error as Error));
  });
  return {
    url,
    engine,
    wechat,
    traces,
    async post(body) {
      const response = await fetch(`${url}/admin?env=local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
}

/** The real wx-server-sdk, pointed at a server as the runtime points it (platform.md §6.1). */
export function sdkAt(url: string, instance?: string): SdkCloud {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin?${instance ? `instance=${instance}&` : ''}` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SILENCE: 'true',
  });
  const cloud = require('wx-server-sdk') as SdkCloud;
  cloud.init({ env: 'local' });
  return cloud;
}

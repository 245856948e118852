/** What stands behind the functions: the database, the files, WeChat's stand-ins, and the door to them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Engine, openEngine } from './engine/engine';
import { interceptor } from './runtime/fault-interception';
import type { FaultScripts } from './runtime/faults';
import { APP_ID } from './runtime/identity';
import type { Runtime } from './runtime/runtime';
import { STORE } from './seeding';
import type { CollectionSchema } from './types';
import { type WechatOptions, WechatStandIns } from './wechat/stand-ins';
import { adminDoor } from './wire/admin';
import { fileIdOf } from './wire/file-path';
import { FileStore } from './wire/files';

export interface BackendOptions {
  collections: readonly CollectionSchema[];
  /** Left out: in memory only. */
  directory?: string;
  strict?: boolean;
  wechat?: WechatOptions;
  /** The function that WeChat's message push goes to (云开发消息推送); left out: to none. */
  pushTo?: string;
  runtime: Runtime;
  faults: FaultScripts;
  /** Where this server is reached from this machine. */
  baseUrl: string;
  onStoreFailure?: (failure: Error) => void;
}

export interface Backend {
  engine: Engine;
  wechat: WechatStandIns;
  answerAdmin(request: IncomingMessage, response: ServerResponse): Promise<void>;
  answerFile(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Stores a file as `wx.cloud.uploadFile` does; answers its file id. */
  upload(path: string, content: Buffer): Promise<string>;
  close(): Promise<void>;
}

/** Sends what happened at WeChat to the function that takes such messages, as WeChat does: without a caller. */
async function push(runtime: Runtime, to: string | undefined, event: Record<string, unknown>): Promise<void> {
  if (to === undefined) return;
  const caller = { source: 'wx_unknown' };
  await runtime.call({ functionName: to, event: JSON.stringify(event), caller, requestId: randomUUID() });
}

/** Opens the store and ties it to the runtime, which learns of each request that its functions make. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { collections, directory, strict = true, runtime, faults, baseUrl } = options;
  const engine = await openEngine({
    directory: directory === undefined ? null : join(directory, STORE),
    collections,
    strict,
    onStoreFailure: options.onStoreFailure,
  });
  const files = new FileStore(directory === undefined ? null : join(directory, 'files'));
  const wechat = new WechatStandIns({
    appId: APP_ID,
    ...options.wechat,
    mediaCheck: { push: (event) => push(runtime, options.pushTo, event), ...options.wechat?.mediaCheck },
  });
  const admin = adminDoor({
    engine,
    files,
    wechat,
    invoke: async (name, input, { instance }) => {
      const report = await runtime.callFromFunction(name, JSON.stringify(input), instance);
      if (report.failure)
        throw Object.assign(new Error(report.failure.message), { code: report.failure.code });
      return JSON.parse(report.result ?? 'null');
    },
    mayCallOpenApi: (instance, api) => runtime.mayCallOpenApi(instance, api),
    hasApiToken: (instance) => runtime.hasApiToken(instance),
    onTrace: (instance, trace) => {
      if (instance)
        runtime.records.ofInstance(instance)?.traces.push({ ...trace, at: new Date().toISOString() });
    },
    baseUrl: () => baseUrl,
    intercept: interceptor(runtime, faults),
  });
  const addressOf = (request: IncomingMessage) => new URL(request.url ?? '/', baseUrl);

  return {
    engine,
    wechat,
    answerAdmin: (request, response) => admin(request, response, addressOf(request)),
    answerFile: (request, response) => files.answer(request, response, addressOf(request)),
    upload: async (path, content) => {
      await files.write(path, content);
      return fileIdOf(path, runtime.environmentId);
    },
    close: () => engine.close(),
  };
}

/** A cloud with small functions written for one test, run with the real SDK. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cloud, type CloudOptions, startCloud } from '../server';

export interface SampleFunction {
  /** Body of `exports.main = async (event, context) => { … }`; sees `cloud`, `db` and `_`. */
  main: string;
  /** Code that runs once per instance, before `main` is defined. */
  globals?: string;
  config?: Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a sample function returns is known to its test only
  body: any;
}

const SDK = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;`;

const NODE_MODULES = resolve(__dirname, '../../node_modules');

/** Writes functions to a new folder from which the real SDK can be required. */
export function writeFunctions(functions: Record<string, SampleFunction>): string {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-functions-'));
  symlinkSync(NODE_MODULES, join(folder, 'node_modules'));
  for (const [name, sample] of Object.entries(functions)) writeFunction(folder, name, sample);
  return folder;
}

export function writeFunction(
  folder: string,
  name: string,
  { main, globals = '', config = {} }: SampleFunction,
): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config));
  // Loading the SDK takes most of a test's time: only those load it that use it.
  const sdk = /\b(cloud|db)\b/.test(globals + main) ? SDK : '';
  writeFileSync(
    join(folder, name, 'index.js'),
    `${sdk}
${globals}
exports.main = async (event, context) => {
${main}
};
`,
  );
}

/** Starts a cloud for these functions, with one collection `things` indexed by `kind`. */
export async function startSampleCloud(
  functions: Record<string, SampleFunction>,
  options: Partial<CloudOptions> = {},
): Promise<SampleCloud> {
  const folder = options.functionsDirectory ?? writeFunctions(functions);
  const cloud = await startCloud({
    functionsDirectory: folder,
    collections: [{ name: 'things', indexes: [{ name: 'kind', keys: [['kind', 1]] }] }],
    ...options,
  });
  return new SampleCloud(cloud, folder);
}

export class SampleCloud {
  constructor(
    readonly cloud: Cloud,
    readonly functionsDirectory: string,
  ) {}

  get url(): string {
    return this.cloud.url;
  }

  call(name: string, event: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post(`/call/${name}`, typeof event === 'string' ? event : JSON.stringify(event), headers);
  }

  post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
    return answerOf(fetch(this.url + path, { method: 'POST', body, headers }));
  }

  get(path: string): Promise<Answer> {
    return answerOf(fetch(this.url + path));
  }

  async close(): Promise<void> {
    await this.cloud.close();
    rmSync(this.functionsDirectory, { recursive: true, force: true });
  }
}

async function answerOf(fetched: Promise<Response>): Promise<Answer> {
  const response = await fetched;
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

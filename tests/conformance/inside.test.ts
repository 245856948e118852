/** A function answers alike in a thread of its own and in the cloud's: the same bundle, the same calls, both ways. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { FunctionShelf } from '../../localcloud/runtime/inside/function-shelf';
import {
  type SampleCloud,
  type SampleFunction,
  startSampleCloud,
  writeFunctions,
} from '../../localcloud/testing/sample-cloud';
import { sdkPlugins } from '../../scripts/sdk-plugins';
import { kept } from '../support/kept';

const samples: Record<string, SampleFunction> = {
  who: { main: 'const { ENV, ...rest } = cloud.getWXContext(); return { ...rest, event };' },
  counter: {
    globals: 'let calls = 0;',
    main: 'calls += 1; if (event.wait) await new Promise(() => {}); return { calls, request: context.request_id };',
  },
  faulty: {
    main: `console.log('about to', event.how);
           if (event.how === 'throw') throw new Error('boom');
           if (event.how === 'reject') await Promise.reject({ errCode: 7 });
           if (event.how === 'circle') { const a = {}; a.a = a; return a; }
           if (event.how === 'large') return 'x'.repeat(1024 * 1024);
           if (event.how === 'nothing') return undefined;
           return { own: process.env.OWN, home: process.env.HOME, openid: process.env.WX_OPENID };`,
  },
  clock: {
    main: `const now = new Date();
           return { same: now.getTime() === Date.now(), year: now.getFullYear(), is: now instanceof Date, text: typeof Date(), given: new Date(7) };`,
  },
  waves: {
    main: `const things = db.collection('things');
           await things.add({ data: { kind: 'a', at: new Date(7), list: [1, { two: null }] } });
           const [found] = await Promise.all([things.where({ kind: 'a' }).get(), things.where({ kind: 'b' }).get()]);
           await things.where({ kind: _.in(['a', 'c']) }).update({ data: { seen: _.inc(1) } });
           await things.where({ kind: 'c' }).count();
           return found.data.map(({ _id, ...rest }) => rest);`,
  },
  transaction: {
    main: `return db.runTransaction(async (transaction) => {
             await transaction.collection('things').doc('one').set({ data: { kind: 'x' } });
             const { data } = await transaction.collection('things').doc('one').get();
             if (event.fails) await transaction.rollback({ why: 'asked to' });
             return data;
           });`,
  },
  outer: {
    main: `try { return (await cloud.callFunction({ name: event.name, data: { how: event.how } })).result; }
           catch (error) { return { caught: error.code, message: error.message }; }`,
  },
  file: {
    main: `const { fileID } = await cloud.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') });
           const { fileContent } = await cloud.downloadFile({ fileID });
           return fileContent.toString();`,
  },
  unloadable: { globals: `throw new Error('THE_KEY is missing');`, main: '' },
};

/** Each function with its SDK in one file, as the project's own are built. */
async function bundled(): Promise<string> {
  const sources = writeFunctions(samples);
  const outdir = mkdtempSync(join(tmpdir(), 'localcloud-bundles-'));
  await build({
    entryPoints: Object.fromEntries(
      Object.keys(samples).map((name) => [`${name}/index`, join(sources, name, 'index.js')]),
    ),
    ...{ outdir, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'silent' },
    ...{ plugins: sdkPlugins, preserveSymlinks: false },
  });
  rmSync(sources, { recursive: true, force: true });
  return outdir;
}

const { shelf } = kept();
let folder: string;
let clouds: SampleCloud[];
const start = (inside?: FunctionShelf) =>
  startSampleCloud(
    {},
    {
      functionsDirectory: folder,
      environment: { OWN: 'yes' },
      instancesPerFunction: 2,
      timeoutMilliseconds: 30_000,
      inside,
    },
  );

beforeAll(async () => {
  folder = await bundled();
  clouds = await Promise.all([start(), start(shelf)]);
});
afterAll(async () => {
  for (const { cloud } of clouds) await cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a call answers and costs, without what differs from one call to the next. */
async function told(cloud: SampleCloud, name: string, event: object, headers: Record<string, string> = {}) {
  const {
    status,
    body,
    headers: answered,
  } = await cloud.call(name, event, { 'x-openid': 'oAnna', ...headers });
  const costs = ['x-db-trips', 'x-db-waves', 'x-db-scanned'].map((header) => answered.get(header));
  const { log } = (await cloud.get(`/trace/${answered.get('x-request-id')}`)).body;
  return { status, body, costs, log: log.map((line: string) => line.split('\n')[0]) };
}

const calls: ReadonlyArray<[name: string, event: object, headers?: Record<string, string>]> = [
  ['who', { a: 1 }],
  ['who', {}, { 'x-openid': 'oBert' }],
  ['counter', { requestId: 'r1' }],
  ['counter', { requestId: 'r2' }],
  ...['throw', 'reject', 'circle', 'large', 'nothing', 'else'].map((how): [string, object] => [
    'faulty',
    { how },
  ]),
  ['waves', {}],
  ['waves', {}, { 'x-fault': '[{"do":"fail","at":2,"when":"after"}]' }],
  ['waves', {}, { 'x-fault': '[{"do":"timeout","at":1,"when":"before"}]' }],
  ['waves', {}, { 'x-fault': '[{"do":"kill","at":1,"when":"before"}]' }],
  ['waves', {}, { 'x-fault': '[{"do":"kill","at":4,"when":"after"}]' }],
  ['transaction', {}],
  ['transaction', { fails: true }],
  ['outer', { name: 'faulty', how: 'else' }],
  ['outer', { name: 'faulty', how: 'throw' }],
  ['outer', { name: 'nobody' }],
  ['clock', {}],
  ['file', {}],
  ['unloadable', {}],
];

test.each(calls.map(([name, event, headers = {}]) => ({ name, event, headers })))(
  '$name $event $headers',
  async ({ name, event, headers }) => {
    const [apart, inside] = await Promise.all(clouds.map((cloud) => told(cloud, name, event, headers)));
    expect(inside).toEqual(apart);
  },
);

test('the clock is set for the functions and not for the cloud', async () => {
  for (const { cloud } of clouds)
    cloud.runtime.clockAheadMilliseconds = Date.parse('2031-05-05T00:00:00Z') - Date.now();
  const answers = await Promise.all(clouds.map((cloud) => told(cloud, 'clock', {})));
  for (const { cloud } of clouds) cloud.runtime.clockAheadMilliseconds = 0;
  expect(answers.map(({ body }) => body.year)).toEqual([2031, 2031]);
  expect(new Date().getFullYear()).toBeLessThan(2031);
});

test('a killed instance does no more, and another begins anew', async () => {
  for (const cloud of clouds) {
    await cloud.call('counter', { requestId: 'known' });
    const { instance } = (await cloud.get('/trace/known')).body;
    const waiting = cloud.call('counter', { requestId: 'waits', wait: true });
    await cloud.get('/trace/known');
    await cloud.cloud.runtime.killInstance(instance);
    expect((await waiting).body).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect((await cloud.call('counter', { requestId: 'anew' })).body.calls).toBe(1);
  }
});

test('what served one cloud serves the next, told of it alone', async () => {
  const first = await start(shelf);
  const { calls } = (await first.call('counter', { requestId: 'a' })).body;
  await first.call('waves', {}, { 'x-openid': 'oAnna' });
  await first.cloud.close();
  const next = await start(shelf);
  expect((await next.call('counter', { requestId: 'b' })).body.calls).toBe(calls + 1);
  expect((await next.call('waves', {})).body).toHaveLength(1);
  expect((await next.call('who')).body).not.toHaveProperty('OPENID');
  await next.cloud.close();
});

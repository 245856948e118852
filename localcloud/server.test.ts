import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock';
import { type SampleCloud, startSampleCloud } from './testing/sample-cloud';

const store = {
  main: `const things = db.collection('things');
         if (event.add) return (await things.add({ data: event.add }))._id;
         if (event.inc) return (await things.doc(event.inc).update({ data: { n: _.inc(1) } })).stats;
         try { return (await things.doc(event.get).get()).data; } catch (error) { return { errCode: error.errCode, message: error.message }; }`,
};

const careful = {
  main: `const things = db.collection('things'); const seen = [];
         for (const id of ['one', 'two']) {
           try { await things.add({ data: { _id: event.prefix + id } }); seen.push('ok'); } catch (error) { seen.push(error.errCode ?? error.code); }
         }
         return seen;`,
};

const poster = {
  main: `try { return (await cloud.openapi.subscribeMessage.send({ touser: 'oX', templateId: 't', data: {} })).errMsg; }
         catch (error) { return error.errCode; }`,
  config: { permissions: { openapi: ['subscribeMessage.send'] } },
};

const nightly = {
  main: `try { await db.collection('things').limit(1).get(); return 'ok'; } catch (error) { return error.errCode; }`,
  config: { triggers: [{ name: 'everyNight', type: 'timer', config: '0 0 2 * * * *' }] },
};

const caller = { main: `return (await cloud.callFunction({ name: 'nightly', data: {} })).result;` };

let sample: SampleCloud;
beforeAll(async () => {
  sample = await startSampleCloud({ store, careful, poster, nightly, caller });
});
afterAll(() => sample.close());

/** Each test's own documents. */
let prefix = '';
beforeEach(() => {
  prefix = `${randomUUID()}-`;
});

describe('what is no call is refused, and the next call works', () => {
  test.each<[string, string, string, number, string]>([
    ['broken JSON', '/call/store', '{"add":', 400, 'INVALID_PARAM'],
    ['a list', '/call/store', '[]', 400, 'INVALID_PARAM'],
    ['a number', '/call/store', '7', 400, 'INVALID_PARAM'],
    [
      'nested without end',
      '/call/store',
      `{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
      400,
      'INVALID_PARAM',
    ],
    ['101 KB', '/call/store', JSON.stringify({ a: 'x'.repeat(101 * 1024) }), 413, 'EXCEED_MAX_PAYLOAD_SIZE'],
    ['an unknown function', '/call/nothing', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['a path for a function', '/call/..%2Fstore', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['a property of every object for a function', '/call/__proto__', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['a badly written address', '/call/%E0%A4%A', '{}', 400, 'INVALID_PARAM'],
    ['an unknown door', '/nowhere', '{}', 404, 'NOT_FOUND'],
  ])('%s', async (_what, path, body, status, code) => {
    const refused = await sample.post(path, body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.text).not.toMatch(/ at .*:\d+/);
    expect((await sample.call('store', { add: { _id: prefix } })).body).toBe(prefix);
  });

  test('a fault script that is none says why', async () => {
    const { status, body } = await sample.call('store', {}, { 'x-fault': '[{"do":"explode"}]' });
    expect([status, body.message]).toEqual([400, 'The fault script knows no "explode".']);
  });

  test('a caller who hangs up half way harms nobody', async () => {
    const { port } = new URL(sample.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /call/store HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"add"');
        socket.destroy();
      });
      socket.on('close', () => resolve());
    });
    expect((await sample.call('store', { add: { _id: prefix } })).status).toBe(200);
  });
});

describe('faults on demand', () => {
  const faulty = async (...script: unknown[]) => {
    const { body } = await sample.call('careful', { prefix }, { 'x-fault': JSON.stringify(script) });
    return body;
  };
  const isThere = async (id: string) =>
    (await sample.call('store', { get: prefix + id })).body._id === prefix + id;

  test('the k-th request fails before it took effect', async () => {
    expect(await faulty({ do: 'fail', at: 2 })).toEqual(['ok', -502001]);
    expect([await isThere('one'), await isThere('two')]).toEqual([true, false]);
  });

  test('the k-th request fails after it took effect', async () => {
    expect(await faulty({ do: 'fail', at: 1, when: 'after', code: 'SYS_ERR' })).toEqual([-501001, 'ok']);
    expect(await isThere('one')).toBe(true);
  });

  test('a time-out of the database is -501002', async () => {
    expect(await faulty({ do: 'timeout', at: 1 })).toEqual([-501002, 'ok']);
  });

  test('a dropped connection reaches the function as the SDK tells it', async () => {
    expect(await faulty({ do: 'drop', at: 1, when: 'after' })).toEqual([-501001, 'ok']);
    expect(await isThere('one')).toBe(true);
  });

  test('a delayed request comes late and whole', async () => {
    expect(await faulty({ do: 'delay', at: 1, milliseconds: 30 })).toEqual(['ok', 'ok']);
  });

  test('an instance killed after the k-th request has done so much and no more, and the answer says what that cost', async () => {
    const { status, headers } = await sample.call(
      'careful',
      { prefix },
      { 'x-fault': '[{"do":"kill","at":1}]' },
    );
    expect(status).toBe(439);
    // What it cost until then is known all the same.
    expect([headers.get('x-db-trips'), headers.get('x-db-waves')]).toEqual(['1', '1']);
    expect([await isThere('one'), await isThere('two')]).toEqual([true, false]);
  });

  test("WeChat's API fails as told", async () => {
    const script = JSON.stringify([{ do: 'openApi', api: 'subscribeMessage.send', errcode: 45009 }]);
    expect((await sample.call('poster', {}, { 'x-fault': script })).body).toBe(45009);
  });

  test('a script can wait for the next calls of a function, and only for those', async () => {
    await sample.post('/faults/careful?calls=1', '[{"do":"fail","at":1}]');
    expect((await sample.call('careful', { prefix })).body).toEqual([-502001, 'ok']);
    expect((await sample.call('careful', { prefix: `${prefix}again-` })).body).toEqual(['ok', 'ok']);
  });
});

test("a script for the next calls reaches a timer's ring, and a call made by a function", async () => {
  await sample.post('/faults/nightly', '[{"do":"fail","at":1,"code":"SYS_ERR"}]');
  expect((await sample.post('/timer/nightly', '')).body).toBe(-501001);
  expect((await sample.post('/timer/nightly', '')).body).toBe('ok');
  await sample.post('/faults/nightly', '[{"do":"fail","at":1,"code":"SYS_ERR"}]');
  expect((await sample.call('caller')).body).toBe(-501001);
});

test('what was answered is there after a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-data-'));
  const before = await startSampleCloud({ store }, { directory });
  await before.call('store', { add: { _id: 'kept', n: 1 } });
  await before.call('store', { inc: 'kept' });
  await before.close();
  const after = await startSampleCloud({ store }, { directory });
  expect((await after.call('store', { get: 'kept' })).body).toEqual({ _id: 'kept', n: 2 });
  await after.close();
  rmSync(directory, { recursive: true, force: true });
});

test('a seed fills an empty store once and brings its personas', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-data-'));
  const anna = { openid: 'oAnna', name: '安娜', role: 'member', organization: '一支部' };
  const module = {
    async *documents({ size }: { size: string }) {
      yield { collection: 'things', documents: [{ _id: 'seeded', size, kind: 'a', since: new Date(5) }] };
    },
    personas: () => [{ ...anna, phone: '13800000000' }],
  };
  const first = await startSampleCloud({ store }, { directory, seed: { module, size: 'small' } });
  expect((await first.get('/personas')).body).toEqual([anna]);
  // Her number is no secret that her own phone's button would not give, but stands in no list.
  const pressed = await first.post('/phone-button', '', { 'x-openid': anna.openid });
  expect([pressed.status, Object.keys(pressed.body)]).toEqual([200, ['code']]);
  expect((await first.post('/phone-button', '', { 'x-openid': 'somebody' })).status).toBe(404);
  expect((await first.call('store', { get: 'seeded' })).body).toMatchObject({ size: 'small' });
  await first.close();

  const again = await startSampleCloud({ store }, { directory, seed: { module, size: 'small' } });
  expect((await again.get('/personas')).body).toEqual([anna]);
  await again.close();

  await expect(startSampleCloud({ store }, { directory, seed: { module, size: 'town' } })).rejects.toThrow(
    /holds the demo of size small.*town/,
  );
  rmSync(directory, { recursive: true, force: true });
});

test('a store whose filling was cut short is filled anew', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-data-'));
  let broken = true;
  const module = {
    async *documents() {
      yield { collection: 'things', documents: [{ _id: 'first' }] };
      if (broken) throw new Error('the lights went out');
      yield { collection: 'things', documents: [{ _id: 'second' }] };
    },
    personas: () => [],
  };
  const open = () => startSampleCloud({ store }, { directory, seed: { module, size: 'small' } });
  await expect(open()).rejects.toThrow('the lights went out');
  broken = false;
  const filled = await open();
  expect((await filled.call('store', { get: 'second' })).body).toEqual({ _id: 'second' });
  await filled.close();
  rmSync(directory, { recursive: true, force: true });
});

test.each([
  [
    'its store',
    (directory: string) => rmSync(join(directory, 'store'), { recursive: true }),
    /its store is gone/,
  ],
  [
    'the file in it',
    (directory: string) => rmSync(join(directory, 'store', 'documents.lmdb')),
    /its store is gone/,
  ],
  [
    'what the file held',
    (directory: string) => writeFileSync(join(directory, 'store', 'documents.lmdb'), ''),
    /its store is gone/,
  ],
  [
    'the end of what is remembered of it',
    (directory: string) => writeFileSync(join(directory, 'seed.json'), '{"size":"sm'),
    /seed.json is damaged/,
  ],
])(
  'B12: a filled directory that lost %s is refused in words, and no empty city is shown',
  async (_, lose, words) => {
    const directory = mkdtempSync(join(tmpdir(), 'localcloud-data-'));
    const module = {
      async *documents() {
        yield { collection: 'things', documents: [{ _id: 'first' }] };
      },
      personas: () => [],
    };
    const open = () => startSampleCloud({ store }, { directory, seed: { module, size: 'small' } });
    await (await open()).close();
    lose(directory);
    await expect(open()).rejects.toThrow(words);
    rmSync(directory, { recursive: true, force: true });
  },
);

test("a directory is one cloud's", async () => {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-data-'));
  const letGo = await lockDirectory(directory);
  await expect(lockDirectory(directory, 0)).rejects.toThrow(/Another local cloud is using/);
  await letGo();
  await (await lockDirectory(directory, 0))();
  rmSync(directory, { recursive: true, force: true });
});

test('health, and plain files without a way out of their folder', async () => {
  expect((await sample.get('/health')).body).toMatchObject({
    ok: true,
    functions: ['caller', 'careful', 'nightly', 'poster', 'store'],
  });
  expect((await sample.get('/%2e%2e/server.ts')).status).toBe(404);
  expect((await sample.get('/..%2f..%2fpackage.json')).status).toBe(404);
});

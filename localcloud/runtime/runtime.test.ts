import { type SampleCloud, startSampleCloud, writeFunction } from '../testing/sample-cloud';

let sample: SampleCloud;

beforeAll(async () => {
  sample = await startSampleCloud(
    {
      who: { main: 'return { ...cloud.getWXContext(), event };' },
      counter: {
        globals: 'let calls = 0;',
        main: 'calls += 1; return { calls, request: context.request_id };',
      },
      overlap: {
        globals: 'let inside = 0, most = 0;',
        main: `inside += 1; most = Math.max(most, inside);
               await db.collection('things').limit(1).get();
               inside -= 1; return most;`,
      },
      faulty: {
        globals: 'const started = process.hrtime.bigint().toString();',
        main: `console.log('about to', event.how);
               if (event.how === 'throw') throw new Error('boom');
               if (event.how === 'reject') await Promise.reject({ errCode: 7 });
               if (event.how === 'exit') process.exit(3);
               if (event.how === 'unhandled') { Promise.reject(new Error('nobody waits')); await new Promise(() => {}); }
               if (event.how === 'spin') for (;;);
               if (event.how === 'wait') await new Promise(() => {});
               if (event.how === 'circle') { const a = {}; a.a = a; return a; }
               if (event.how === 'large') return 'x'.repeat(1024 * 1024);
               if (event.how === 'nothing') return undefined;
               return started;`,
        config: { timeout: 1.5 },
      },
      // With time enough to fill its memory on a machine that does much else.
      greedy: {
        main: `if (event.how === 'memory') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }`,
        config: { timeout: 15 },
      },
      unloadable: { globals: `throw new Error('THE_KEY is missing');`, main: '' },
      environment: {
        main: 'return { own: process.env.OWN, home: process.env.HOME, runenv: process.env.TENCENTCLOUD_RUNENV };',
      },
      outer: {
        main: `try { return (await cloud.callFunction({ name: event.name, data: { how: event.how } })).result; }
               catch (error) { return { caught: error.code, message: error.message }; }`,
      },
      waves: {
        main: `const things = db.collection('things');
               await Promise.all([things.where({ kind: 'a' }).get(), things.where({ kind: 'b' }).get()]);
               await things.where({ kind: 'c' }).count();
               if (event.after === 'wait') await new Promise(() => {});`,
        config: { timeout: 2 },
      },
      nightly: {
        main: 'return { ...cloud.getWXContext(), event };',
        config: { triggers: [{ name: 'everyNight', type: 'timer', config: '0 0 2 * * * *' }] },
      },
    },
    { instancesPerFunction: 3, environment: { OWN: 'yes' }, memoryMegabytes: 64 },
  );
});

afterAll(() => sample.close());

const instanceOf = async (requestId: string) => (await sample.get(`/trace/${requestId}`)).body.instance;

describe('identity', () => {
  test('the caller is whom the header names, and the client address is known', async () => {
    const { body } = await sample.call('who', {}, { 'x-openid': 'oAnna' });
    expect(body).toMatchObject({ OPENID: 'oAnna', SOURCE: 'wx_client', ENV: 'local', CLIENTIP: '127.0.0.1' });
    expect(body.event.userInfo).toEqual({ appId: body.APPID, openId: 'oAnna' });
  });

  test('nothing of the last caller is left for one who gives no name', async () => {
    await sample.call('who', {}, { 'x-openid': 'oAnna' });
    const { body } = await sample.call('who');
    expect(body).not.toHaveProperty('OPENID');
    expect(body.event).not.toHaveProperty('userInfo');
  });

  test('callers at the same moment are not mixed up', async () => {
    const names = ['oA', 'oB', 'oC', 'oD', 'oE', 'oF'];
    const answers = await Promise.all(names.map((name) => sample.call('who', {}, { 'x-openid': name })));
    expect(answers.map(({ body }) => body.OPENID)).toEqual(names);
  });

  test.each(['12345', '-7', 'o,K', 'a b'])('openid "%s" is refused with the reason', async (openid) => {
    const { status, body } = await sample.call('who', {}, { 'x-openid': openid });
    expect(status).toBe(400);
    expect(body.message).toMatch(/at least one letter/);
  });

  test("the function's environment is the project's, not this process's", async () => {
    const { body } = await sample.call('environment');
    expect(body).toEqual({ own: 'yes', runenv: 'SCF' });
  });
});

describe('instances', () => {
  test('module globals survive between calls of an instance', async () => {
    const first = await sample.call('counter', { requestId: 'first' });
    const second = await sample.call('counter', { requestId: 'second' });
    expect([first.body.calls, second.body.calls]).toEqual([1, 2]);
    expect(second.body.request).toBe('second');
    expect(await instanceOf('first')).toBe(await instanceOf('second'));
  });

  test('an instance makes one call at a time, calls beyond the instances wait', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => sample.call('overlap')));
    expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('a function that was built again is loaded again', async () => {
    writeFunction(sample.functionsDirectory, 'rebuilt', { main: 'return 1;' });
    expect((await sample.call('rebuilt')).body).toBe(1);
    writeFunction(sample.functionsDirectory, 'rebuilt', { main: 'return 2;' });
    expect((await sample.call('rebuilt')).body).toBe(2);
  });
});

describe('failure', () => {
  test.each([
    ['throw', 430, -504002, 'Error: boom'],
    ['reject', 430, -504002, 'Error: {"errCode":7}'],
    ['exit', 439, -504002, 'User process exit when running (exit code 3)'],
    ['unhandled', 430, -504002, 'Error: nobody waits'],
    ['spin', 433, -504003, 'Invoking task timed out after 1.5 seconds'],
    ['wait', 433, -504003, 'Invoking task timed out after 1.5 seconds'],
    ['large', 422, -604001, 'cloudfunction result size exceed limit (1MB)'],
  ])('%s answers %i, and the next call works', async (how, status, errCode, message) => {
    const failed = await sample.call('faulty', { how });
    expect(failed.status).toBe(status);
    expect(failed.body).toMatchObject({ errCode, message });
    expect(failed.text).not.toMatch(/ at |index\.js/);
    expect((await sample.call('faulty')).status).toBe(200);
  });

  test('memory answers 434, and the next call works', async () => {
    const failed = await sample.call('greedy', { how: 'memory' });
    expect(failed.status).toBe(434);
    const message = 'MemoryLimitReached: the function used more than 64 MB';
    expect(failed.body).toMatchObject({ errCode: -504002, message });
    expect((await sample.call('greedy')).status).toBe(200);
  });

  test('an instance survives an exception and not a time-out', async () => {
    const { body: before } = await sample.call('faulty');
    await sample.call('faulty', { how: 'throw' });
    expect((await sample.call('faulty')).body).toBe(before);
    await sample.call('faulty', { how: 'wait' });
    expect((await sample.call('faulty')).body).not.toBe(before);
  });

  test('a result that is no JSON is an exception, no result is null', async () => {
    expect((await sample.call('faulty', { how: 'circle' })).body.message).toMatch(/circular/);
    expect((await sample.call('faulty', { how: 'nothing' })).text).toBe('null');
  });

  test('what a call logged is kept, with the stack that the caller does not get', async () => {
    await sample.call('faulty', { how: 'throw', requestId: 'logged' });
    const { body } = await sample.get('/trace/logged');
    expect(body.log[0]).toBe('about to throw');
    expect(body.log[1]).toMatch(/Error: boom\n\s+at /);
  });

  test('a function that cannot load says why, each time', async () => {
    for (const _attempt of [1, 2]) {
      const { status, body } = await sample.call('unloadable');
      expect([status, body.message]).toEqual([430, 'Error: THE_KEY is missing']);
    }
  });
});

describe('from function to function', () => {
  test('SOURCE grows a link and OPENID stays behind', async () => {
    const { body } = await sample.call('outer', { name: 'who' }, { 'x-openid': 'oAnna' });
    expect(body.SOURCE).toBe('wx_client,scf');
    expect(body.event).toEqual({});
    expect(body).not.toHaveProperty('OPENID');
  });

  test.each([
    ['faulty', 'throw', 'FUNCTIONS_EXECUTE_FAIL', /Error: boom/],
    ['nowhere', '', 'FUNCTION_NOT_FOUND', /FunctionName/],
  ])('%s %s reaches the caller as the SDK reports it', async (name, how, code, message) => {
    const { body } = await sample.call('outer', { name, how });
    expect(body).toEqual({ caught: code, message: expect.stringMatching(message) });
  });
});

describe('counting', () => {
  test('two together and one after are 3 trips in 2 waves', async () => {
    const { headers } = await sample.call('waves', { requestId: 'counted' });
    expect([headers.get('x-db-trips'), headers.get('x-db-waves'), headers.get('x-request-id')]).toEqual([
      '3',
      '2',
      'counted',
    ]);
    const { body } = await sample.get('/trace/counted');
    expect(body.requests).toHaveLength(3);
    expect(body.requests[0]).toMatchObject({ collection: 'things', plan: 'kind', scanned: 0 });
  });

  test('of a call that was timed out it is told what it had cost', async () => {
    const { status, headers } = await sample.call('waves', { after: 'wait' });
    expect([status, headers.get('x-db-trips'), headers.get('x-db-waves')]).toEqual([433, '3', '2']);
  });

  test('a call without the database costs nothing', async () => {
    const { headers } = await sample.call('counter');
    expect([headers.get('x-db-trips'), headers.get('x-db-waves'), headers.get('x-db-scanned')]).toEqual([
      '0',
      '0',
      '0',
    ]);
  });
});

describe('timers', () => {
  test('a timer is rung as the platform rings it: wx_trigger, nobody calling', async () => {
    const { body } = await sample.post('/timer/nightly', '');
    expect(body.SOURCE).toBe('wx_trigger');
    expect(body).not.toHaveProperty('OPENID');
    expect(body.event).toMatchObject({ Type: 'Timer', TriggerName: 'everyNight' });
    expect(new Date(body.event.Time).toISOString()).toBe(body.event.Time);
  });

  test('a function without a timer has none to ring', async () => {
    expect((await sample.post('/timer/who', '')).status).toBe(404);
  });
});

/** The runtime's lines of the fidelity checklist (platform.md §6.5), each by its name, through the real SDK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SampleCloud, startSampleCloud, writeFunction } from '../testing/sample-cloud';
import { readDeployedFunctions } from './deployed-function';

const KILOBYTE = 1024;
const openApi = (api: string, parameters: string) =>
  `try { const answer = await cloud.openapi.${api}(${parameters});
         return { errCode: answer.errCode, contentType: answer.contentType, bytes: answer.buffer?.length }; }
   catch (error) { return { errCode: error.errCode }; }`;
const MESSAGE = `{ touser: 'oAnna', templateId: 't', data: { thing1: { value: '开会' } } }`;

let sample: SampleCloud;
beforeAll(async () => {
  sample = await startSampleCloud({
    echo: { main: `return 'x'.repeat(event.length ?? 0);` },
    who: { main: 'return cloud.getWXContext();' },
    pass: {
      main: `const { result } = await cloud.callFunction({ name: event.to[0], data: { to: event.to.slice(1) } }); return result;`,
      config: { timeout: 10 },
    },
    large: {
      main: `try { return (await cloud.callFunction({ name: 'echo', data: { length: 1024 * 1024 } })).result.length; }
             catch (error) { return { code: error.code, message: error.message }; }`,
      config: { timeout: 10 },
    },
    slow: { main: 'await new Promise(() => {});' },
    allowed: {
      main: openApi('subscribeMessage.send', MESSAGE),
      config: { permissions: { openapi: ['subscribeMessage.send'] } },
    },
    forbidden: { main: openApi('subscribeMessage.send', MESSAGE) },
    code: {
      main: openApi('wxacode.getUnlimited', `{ scene: 'a=1' }`),
      config: { permissions: { openapi: ['wxacode.getUnlimited'] } },
    },
    nightly: {
      main: `return (await cloud.callFunction({ name: 'who', data: {} })).result;`,
      config: { timeout: 10, triggers: [{ name: 'everyNight', type: 'timer', config: '0 0 2 * * * *' }] },
    },
  });
});
afterAll(() => sample.close());

describe('1 MB of result', () => {
  test('what is just as large passes, a byte more is -604001', async () => {
    // Two bytes are the quotation marks.
    const whole = 1024 * KILOBYTE - 2;
    expect((await sample.call('echo', { length: whole })).text).toHaveLength(whole + 2);
    expect((await sample.call('echo', { length: whole + 1 })).body).toMatchObject({ errCode: -604001 });
  });

  test('the limit holds from function to function', async () => {
    expect((await sample.call('large')).body.message).toContain('result size exceed limit');
  });
});

test('100 KB of input: what is just as large passes, a byte more is EXCEED_MAX_PAYLOAD_SIZE', async () => {
  const sent = (bytes: number) => sample.call('echo', `{"text":"${'x'.repeat(bytes - 11)}"}`);
  expect((await sent(100 * KILOBYTE)).status).toBe(200);
  expect((await sent(100 * KILOBYTE + 1)).body.code).toBe('EXCEED_MAX_PAYLOAD_SIZE');
});

test('per-call process.env identity: one instance, one caller after another', async () => {
  const seen = [];
  for (const openid of ['oAnna', undefined, 'oBert']) {
    const { body } = await sample.call('who', {}, openid ? { 'x-openid': openid } : {});
    seen.push([body.OPENID, body.SOURCE]);
  }
  expect(seen).toEqual([
    ['oAnna', 'wx_client'],
    [undefined, 'wx_client'],
    ['oBert', 'wx_client'],
  ]);
});

describe('one trigger per config.json', () => {
  const trigger = (name: string, config = '0 0 2 * * * *') => ({ name, type: 'timer', config });

  test.each<[string, unknown, RegExp]>([
    ['a second trigger', [trigger('one'), trigger('two')], /may have one trigger only/],
    ['six fields', [trigger('one', '0 0 2 * * *')], /seven fields/],
    ['a name that begins with a digit', [trigger('1st')], /needs name/],
    ['a trigger of another type', [{ ...trigger('one'), type: 'cos' }], /type "timer"/],
  ])('%s is refused at deployment', (_what, triggers, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'localcloud-functions-'));
    writeFunction(folder, 'nightly', { main: '', config: { triggers } });
    expect(() => readDeployedFunctions(folder)).toThrow(message);
    rmSync(folder, { recursive: true, force: true });
  });
});

test('-604101 if config.json does not name the open API', async () => {
  expect((await sample.call('forbidden')).body).toEqual({ errCode: -604101 });
});

test('43101 quota accounting: accepts add up, each message takes one', async () => {
  const accept = () => sample.post('/wechat/subscribe', '{"templateIds":["t"]}', { 'x-openid': 'oAnna' });
  await accept();
  await accept();
  const codes = [];
  for (const _message of [1, 2, 3]) codes.push((await sample.call('allowed')).body.errCode);
  expect(codes).toEqual([0, 0, 43101]);
});

test('getUnlimited returns an image buffer', async () => {
  const { body } = await sample.call('code');
  expect(body).toMatchObject({ errCode: 0, contentType: 'image/png' });
  expect(body.bytes).toBeGreaterThan(100);
});

describe('functions to function with the SOURCE chain', () => {
  test.each<[string, string[], string]>([
    ['one link', ['who'], 'wx_client,scf'],
    ['two links', ['pass', 'who'], 'wx_client,scf,scf'],
  ])('%s', async (_what, to, source) => {
    const { body } = await sample.call('pass', { to }, { 'x-openid': 'oAnna' });
    expect(body).toMatchObject({ SOURCE: source });
    expect(body).not.toHaveProperty('OPENID');
  });

  test("a timer's call begins the chain with wx_trigger", async () => {
    expect((await sample.post('/timer/nightly', '')).body.SOURCE).toBe('wx_trigger,scf');
  });
});

test('3 s are the time limit unless config.json says otherwise', async () => {
  const { body } = await sample.call('slow');
  expect(body).toMatchObject({ errCode: -504003, message: 'Invoking task timed out after 3 seconds' });
});

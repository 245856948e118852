/** What a phone does with WeChat, and functions that ask WeChat's open APIs, through the real SDK. */
import { type SampleCloud, startSampleCloud } from '../testing/sample-cloud';

const asking = (api: string, parameters: string) =>
  `try { return await cloud.openapi.${api}(${parameters}); } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg }; }`;
const MESSAGE = `{ touser: event.to, templateId: event.templateId ?? 'told', page: 'pages/one', data: { thing1: { value: '开会' } } }`;
const CHECK = `{ version: 2, scene: 2, openid: event.of, content: '你好' }`;

let sample: SampleCloud;
beforeAll(async () => {
  sample = await startSampleCloud(
    {
      send: {
        main: asking('subscribeMessage.send', MESSAGE),
        config: { permissions: { openapi: ['subscribeMessage.send'] } },
      },
      sendBare: { main: asking('subscribeMessage.send', MESSAGE) },
      sendOlder: {
        main: `const data = { touser: event.to, template_id: 'told', data: { thing1: { value: '开会' } } };
               return (await cloud.callOpenAPI({ api: 'subscribeMessage.send', data })).result;`,
        config: { permissions: { openapi: ['subscribeMessage.send'] } },
      },
      sendOlderBare: {
        main: `return (await cloud.callOpenAPI({ api: 'subscribeMessage.send', data: { touser: 'oA' } })).result;`,
      },
      check: {
        main: asking('security.msgSecCheck', CHECK),
        config: { permissions: { openapi: ['security.msgSecCheck'] } },
      },
      phone: {
        main: asking('phonenumber.getPhoneNumber', '{ code: event.code }'),
        config: { permissions: { openapi: ['phonenumber.getPhoneNumber'] } },
      },
      code: {
        main: asking('wxacode.getUnlimited', `{ scene: 'a', page: event.page }`),
        config: { permissions: { openapi: ['wxacode.getUnlimited'] } },
      },
      through: {
        main: `return (await cloud.callFunction({ name: 'send', data: { to: event.to } })).result;`,
      },
    },
    {
      timeoutMilliseconds: 10_000,
      wechat: { pages: ['pages/one'], templates: [['told', ['thing1']]] },
    },
  );
});
afterAll(() => sample.close());

const accept = (openid: string, templateIds: unknown = ['told']) =>
  sample.post('/wechat/subscribe', JSON.stringify({ templateIds }), { 'x-openid': openid });
const messagesTo = async (openid: string) => (await sample.get(`/wechat/messages?openid=${openid}`)).body;
const send = async (openid: string) => (await sample.call('send', { to: openid })).body;

describe('subscribe messages', () => {
  test('43101 quota: one accept is one message, and the phone shows it', async () => {
    expect(await send('oQuota')).toMatchObject({ errCode: 43101 });
    expect((await accept('oQuota')).body).toEqual({ told: 'accept', errMsg: 'requestSubscribeMessage:ok' });
    expect(await send('oQuota')).toMatchObject({ errCode: 0 });
    expect(await send('oQuota')).toMatchObject({ errCode: 43101 });
    expect(await messagesTo('oQuota')).toEqual([
      { templateId: 'told', page: 'pages/one', fields: { thing1: '开会' }, at: expect.any(String) },
    ]);
    expect(await messagesTo('oSomebodyElse')).toEqual([]);
  });

  test('what the open APIs were asked is told, latest first', async () => {
    await send('oAsked');
    const { body } = await sample.get('/wechat/asked?api=subscribeMessage.send');
    expect(body[0]).toMatchObject({
      api: 'subscribeMessage.send',
      parameters: { touser: 'oAsked', template_id: 'told' },
      errcode: 43101,
    });
    expect((await sample.get('/wechat/asked?api=no.such')).body).toEqual([]);
  });

  test('a template that is not in the list is known neither to the phone nor to the API', async () => {
    expect((await accept('oA', ['other'])).body).toMatchObject({ errCode: 20001 });
    const { body } = await sample.call('send', { to: 'oA', templateId: 'other' });
    expect(body).toMatchObject({ errCode: 40037 });
  });

  test.each<[string, unknown, Record<string, string>]>([
    ['no list', 'told', { 'x-openid': 'oA' }],
    ['an empty list', [], { 'x-openid': 'oA' }],
    ['six templates', ['1', '2', '3', '4', '5', '6'], { 'x-openid': 'oA' }],
    ['nobody', ['told'], {}],
  ])('%s is refused', async (_what, templateIds, headers) => {
    const body = JSON.stringify({ templateIds });
    expect((await sample.post('/wechat/subscribe', body, headers)).status).toBe(400);
  });
});

describe('permission', () => {
  test('-604101 when config.json does not list the API', async () => {
    const { body } = await sample.call('sendBare', { to: 'oA' });
    expect(body.errCode).toBe(-604101);
  });

  test('-604101 also by the older route, cloud.callOpenAPI', async () => {
    expect((await sample.call('sendOlderBare')).body).toMatchObject({ errcode: -604101 });
  });

  test('with leave, the older route reaches the same API', async () => {
    await accept('oOlder');
    expect((await sample.call('sendOlder', { to: 'oOlder' })).body).toMatchObject({ errcode: 0 });
    expect(await messagesTo('oOlder')).toHaveLength(1);
  });

  test('a function that a function called has no token for WeChat', async () => {
    await accept('oThrough');
    const { body } = await sample.call('through', { to: 'oThrough' });
    expect(body.errMsg).toContain('missing wxCloudApiToken');
    expect(await messagesTo('oThrough')).toEqual([]);
  });
});

test.each(['send', 'sendOlder'])("WeChat's API fails as told, by the route of %s", async (name) => {
  const script = JSON.stringify([{ do: 'openApi', api: 'subscribeMessage.send', errcode: 45009 }]);
  await accept('oFault');
  const { body } = await sample.call(name, { to: 'oFault' }, { 'x-fault': script });
  expect(body.errCode ?? body.errcode).toBe(45009);
  expect(await messagesTo('oFault')).toEqual([]);
});

test('the two-hour rule of msgSecCheck: only who has called from a phone is judged', async () => {
  const { body } = await sample.call('check', { of: 'oVisitor' });
  expect(body.errCode).toBe(61010);
  const own = await sample.call('check', { of: 'oVisitor' }, { 'x-openid': 'oVisitor' });
  expect(own.body).toMatchObject({ errCode: 0, result: { suggest: 'pass' } });
});

describe('phone numbers', () => {
  test("a button's code gives the number once", async () => {
    const { body } = await sample.post('/wechat/phone-code', JSON.stringify({ phone: '13800000000' }));
    const { code } = body as { code: string };
    expect((await sample.call('phone', { code })).body).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800000000' },
    });
    expect((await sample.call('phone', { code })).body.errCode).toBe(40029);
  });

  test.each(['', '{"phone":13800000000}', '{"phone":"abc"}', '[]'])(
    '%s is no press of a button',
    async (body) => {
      expect((await sample.post('/wechat/phone-code', body)).status).toBe(400);
    },
  );
});

test('a code leads only to pages there are', async () => {
  expect((await sample.call('code', { page: 'pages/one' })).body).toMatchObject({ contentType: 'image/png' });
  expect((await sample.call('code', { page: 'pages/two' })).body.errCode).toBe(41030);
});

test("these doors answer this machine's own pages only", async () => {
  const foreign = await fetch(`${sample.url}/wechat/asked`, { headers: { origin: 'https://example.com' } });
  expect(foreign.status).toBe(403);
  expect((await sample.get('/wechat/nothing')).status).toBe(404);
});

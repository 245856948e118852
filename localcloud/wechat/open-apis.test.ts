/** WeChat's open APIs through the real wx-server-sdk (platform.md §4). */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { type AdminServer, sdkAt, startAdminServer } from '../wire/testing/admin-server';
import type { SdkCloud } from '../wire/testing/sdk-types';

let server: AdminServer;
let cloud: SdkCloud;
let clock = 1_700_000_000_000;
const allowed = new Set([
  'wxacode.getUnlimited',
  'subscribeMessage.send',
  'security.msgSecCheck',
  'phonenumber.getPhoneNumber',
]);

beforeAll(async () => {
  server = await startAdminServer({ now: () => clock, mayCallOpenApi: (_instance, api) => allowed.has(api) });
  cloud = sdkAt(server.url);
});
afterAll(() => server.close());

const call = (api: string, parameters: unknown) => {
  const [group, name] = api.split('.') as [string, string];
  return cloud.openapi[group]?.[name]?.(parameters) as Promise<Record<string, unknown>>;
};

it('an API that config.json does not list is refused with -604101', async () => {
  await expect(call('urllink.generate', {})).rejects.toMatchObject({ errCode: -604101 });
});

describe('wxacode.getUnlimited', () => {
  it('gives a PNG that a reader decodes to page and scene', async () => {
    const { buffer, contentType } = await call('wxacode.getUnlimited', {
      scene: 'a=1&b=2',
      page: 'packages/a/b',
      width: 300,
    });
    expect(contentType).toBe('image/png');
    const image = PNG.sync.read(buffer as Buffer);
    expect(image.width).toBe(300);
    expect(jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data).toBe(
      'packages/a/b?scene=a%3D1%26b%3D2',
    );
  });

  it.each([
    ['a scene of 33 characters', { scene: 'x'.repeat(33), page: 'p' }, 40169],
    ['a scene in Chinese', { scene: '支部', page: 'p' }, 40169],
    ['a page with a slash before it', { scene: 'a', page: '/p' }, 41030],
    ['a page with a query', { scene: 'a', page: 'p?x=1' }, 41030],
  ])('refuses %s', async (_name, parameters, errCode) => {
    await expect(call('wxacode.getUnlimited', parameters)).rejects.toMatchObject({ errCode });
  });
});

describe('subscribeMessage.send', () => {
  const message = (fields: Record<string, string>) => ({
    touser: 'oA',
    templateId: 't1',
    page: 'pages/home',
    data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
  });

  it('sends once per accept, then says 43101; what was sent is kept', async () => {
    await expect(call('subscribeMessage.send', message({ thing1: '开会' }))).rejects.toMatchObject({
      errCode: 43101,
    });
    server.wechat.subscriptions.accept('oA', ['t1']);
    await expect(
      call('subscribeMessage.send', message({ thing1: '开会', phoneNumber3: '0571-123' })),
    ).resolves.toMatchObject({ errCode: 0 });
    await expect(call('subscribeMessage.send', message({ thing1: '开会' }))).rejects.toMatchObject({
      errCode: 43101,
    });
    expect(server.wechat.messagesTo('oA')).toMatchObject([
      { templateId: 't1', page: 'pages/home', fields: { thing1: '开会', phone_number3: '0571-123' } },
    ]);
    expect(server.wechat.records.at(-1)).toMatchObject({ api: 'subscribeMessage.send', errcode: 43101 });
  });

  it.each([
    ['thing1', '二十一个字二十一个字二十一个字二十一个字长'],
    ['thing1', ''],
    ['thing1', '两\n行'],
    ['phrase2', '六个汉字太长'],
    ['number3', '12a'],
    ['time4', '明天'],
    ['date5', '10月1日'],
    ['character_string6', '中文'],
    ['name7', '一二三四五六七八九十一'],
    ['car_number8', '浙A123456789'],
  ])('refuses %s of "%s" with 47003, naming the field', async (name, value) => {
    server.wechat.subscriptions.accept('oB', ['t1']);
    const refused = call('subscribeMessage.send', { ...message({ [name]: value }), touser: 'oB' });
    await expect(refused).rejects.toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(name) });
  });

  it.each([
    ['time4', '15:01'],
    ['time4', '2019年10月1日 15:01'],
    ['date5', '2019年10月1日'],
    ['amount6', '￥12.50'],
    ['character_string6', 'AB-12'],
    ['phrase2', '已通过'],
  ])('takes %s of "%s"', async (name, value) => {
    server.wechat.subscriptions.accept('oC', ['t1']);
    await expect(
      call('subscribeMessage.send', { ...message({ [name]: value }), touser: 'oC' }),
    ).resolves.toMatchObject({ errCode: 0 });
  });
});

describe('security.msgSecCheck', () => {
  const check = (content: string) =>
    call('security.msgSecCheck', { openid: 'oA', version: 2, scene: 2, content });

  it('judges only who has visited within two hours', async () => {
    await expect(check('你好')).rejects.toMatchObject({ errCode: 61010 });
    server.wechat.contentCheck.visited('oA');
    clock += 2 * 3600_000;
    await expect(check('你好')).resolves.toMatchObject({ errCode: 0 });
    clock += 1;
    await expect(check('你好')).rejects.toMatchObject({ errCode: 61010 });
  });

  it.each([
    ['打扫楼道', 'pass', 100],
    ['我要举报', 'review', 20001],
    ['专业代开发票', 'risky', 10001],
  ])('"%s" is %s', async (content, suggest, label) => {
    server.wechat.contentCheck.visited('oA');
    const answer = await check(content);
    expect(answer).toMatchObject({ errCode: 0, result: { suggest, label }, traceId: expect.any(String) });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  it('changes a code for a number once, within five minutes', async () => {
    const code = server.wechat.phoneCodes.issue('13800000000');
    await expect(call('phonenumber.getPhoneNumber', { code })).resolves.toMatchObject({
      phoneInfo: { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86' },
    });
    await expect(call('phonenumber.getPhoneNumber', { code })).rejects.toMatchObject({ errCode: 40029 });
    const late = server.wechat.phoneCodes.issue('13800000000');
    clock += 5 * 60_000 + 1;
    await expect(call('phonenumber.getPhoneNumber', { code: late })).rejects.toMatchObject({
      errCode: 40029,
    });
  });
});

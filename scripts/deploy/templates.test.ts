import { WechatStub } from '../../tests/support/wechat-stub';
import { addTemplate, type FoundTemplate, fieldsOf, listTemplates } from './template-requests';
import { resolve } from './templates';
import { createWechat } from './wechat';

const start = { title: '活动开始提醒', fields: { 活动名称: 'title', 开始时间: 'startsAt' } };
const found = (
  id: string,
  fields: Record<string, string> = { 活动名称: 'thing1', 开始时间: 'time2' },
): FoundTemplate => ({
  id,
  title: '活动开始提醒',
  fields,
});

test.each([
  ['活动名称:{{thing1.DATA}}\n开始时间:{{time2.DATA}}\n', { 活动名称: 'thing1', 开始时间: 'time2' }],
  ['活动名称：{{ thing1.DATA }}\r\n', { 活动名称: 'thing1' }],
  ['活动名称\n{{thing1.DATA}}', {}],
  ['', {}],
])('of %j the fields are %j', (content, fields) => {
  expect(fieldsOf(content)).toEqual(fields);
});

test('each kind has a template of its own, and one that was named by its id is nobody else’s', () => {
  const wanted = {
    dayBefore: start,
    hourBefore: start,
    activityChanged: { id: 't1', fields: { thing1: 'title' } },
  };
  expect(resolve(wanted, [found('t1'), found('t2')])).toEqual({
    missing: ['hourBefore'],
    setting: {
      dayBefore: { id: 't2', fields: { thing1: 'title', time2: 'startsAt' } },
      activityChanged: wanted.activityChanged,
    },
  });
});

test.each([
  ['a field more', { 活动名称: 'thing1', 开始时间: 'time2', 地点: 'thing3' }],
  ['a field fewer', { 活动名称: 'thing1' }],
  ['another field', { 活动名称: 'thing1', 结束时间: 'time2' }],
])('a template with %s is another one: WeChat refuses a message that does not fill all', (_what, fields) => {
  expect(resolve({ dayBefore: start }, [found('t1', fields)]).missing).toEqual(['dayBefore']);
});

test('a title or label that the library has not is told with those that it has', async () => {
  const wechat = createWechat(new WechatStub().send);
  await expect(addTemplate(wechat, 'dayBefore', { ...start, title: '没有的' })).rejects.toThrow('政务民生');
  await expect(addTemplate(wechat, 'dayBefore', { ...start, fields: { 没有的: 'title' } })).rejects.toThrow(
    '活动名称、开始时间、活动地点',
  );
});

describe('of what WeChat says instead of an answer', () => {
  const asked = (stub: WechatStub, readOnly = false) =>
    createWechat(stub.send, { readOnly, sleep: async () => {} });
  const add = { tid: 1001, kidList: [1, 2] };

  test.each([45009, -1])('%d is waited out when something is read', async (errcode) => {
    const stub = new WechatStub();
    stub.saidInstead.push({ errcode, errmsg: 'busy' }, { errcode, errmsg: 'busy' });
    expect(await listTemplates(asked(stub))).toEqual([]);
    expect(stub.requests).toHaveLength(3);
  });

  test('asking too often is waited out when something is changed; a busy system may have done it', async () => {
    const often = new WechatStub();
    often.saidInstead.push({ errcode: 45009, errmsg: 'too often' });
    await asked(often).post('/wxaapi/newtmpl/addtemplate', add);
    expect(often.account).toHaveLength(1);
    const busy = new WechatStub();
    busy.saidInstead.push({ errcode: -1, errmsg: 'busy' });
    await expect(asked(busy).post('/wxaapi/newtmpl/addtemplate', add)).rejects.toMatchObject({ errcode: -1 });
    expect(busy.requests).toHaveLength(1);
  });

  test('a refusal is told with its number and where', async () => {
    const stub = new WechatStub();
    stub.saidInstead.push({ errcode: 40001, errmsg: 'invalid credential' });
    await expect(listTemplates(asked(stub))).rejects.toThrow(
      '/wxaapi/newtmpl/gettemplate: 40001 invalid credential',
    );
  });

  test('nothing is changed when nothing may be', async () => {
    const stub = new WechatStub();
    await expect(asked(stub, true).post('/wxaapi/newtmpl/addtemplate', add)).rejects.toThrow('would change');
    expect(stub.requests).toEqual([]);
  });
});

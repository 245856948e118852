/** A member's year as a document: what it says, and that it is nobody else's. */
import { yearRows } from '../support/a-year';
import { type Asking, asking } from '../support/asking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { NOON } from '../support/noon';
import { openidOf, seedOf, tree } from '../support/people';
import { wordsOf } from '../support/word-file';

let cloud: TestCloud;
let asks: Asking;

beforeAll(async () => {
  cloud = await startTestCloud({ seed: seedOf(yearRows) });
  cloud.setTime(NOON);
  asks = asking(cloud);
});
afterAll(() => cloud.close());

const documentOf = (key: string, year = 2025) => asks.answer(openidOf(key), 'document.memberYear', { year });

test('it says who, what they came to by kind, what they studied, whom they helped, and when it was made', async () => {
  const { url, fileName } = await documentOf('wang');
  expect(fileName).toBe('党员wang 2025年组织生活和学习情况.docx');
  const words = await wordsOf(url);
  expect(words[0]).toBe('2025年组织生活和学习情况');
  const all = words.join('|');
  for (const said of [
    '姓名|党员wang|所在支部|杏花小学党支部',
    '类别|应到|实到|迟到|远程|请假|缺席|不计应到',
    '主题党日|3|2|1|0|1|0|0',
    '党员大会|1|0|0|0|0|1|0',
    '党课|1|1|0|1|0|0|1',
    '志愿服务|1|1|0|0|0|0|0',
    '应学学时|32|已记学时|7',
    '参加活动 4 学时，自己学习 3 学时|另有 2 学时等支部审核，没有计入',
    '2025年3月10日|课程|党章学习|3',
    '办结心愿|1 个|1. 换灯（2025年3月10日）',
    '2025年4月10日|党课|主题党日|远程参加',
    '出具日期：2026年11月18日',
  ]) {
    expect(all).toContain(said);
  }
  expect(all).not.toMatch(/2024年|2025年8月|名次|第 ?\d+ ?名|分数/);
});

test('an empty year says that there is nothing', async () => {
  const all = (await wordsOf((await documentOf('secretary')).url)).join('|');
  expect(all).toContain('参加活动|无');
  expect(all).toContain('办结心愿|无');
  expect(all).toContain('应学学时|56|已记学时|0');
});

test("it holds nothing of anybody else's, and lies where nobody else finds it", async () => {
  const [own, others, again] = await Promise.all([documentOf('wang'), documentOf('li'), documentOf('wang')]);
  expect(own.fileId).toBe(again.fileId);
  expect(own.fileId).not.toBe(others.fileId);
  expect(own.fileId).not.toContain('wang');
  const all = (await wordsOf(others.url)).join('|');
  expect(all).toContain(`党员li|所在支部|${tree.branch.name}`);
  expect(all).not.toContain('wang');
});

test('a citizen has none, and nobody names whose', async () => {
  expect(await asks.refusal('openid-citizen', 'document.memberYear', { year: 2025 })).toEqual({
    code: 'member.notBound',
  });
  const { envelope } = await cloud.call(openidOf('li'), 'document.memberYear', {
    year: 2025,
    memberId: 'wang',
  });
  expect((await wordsOf(envelope.data.url)).join()).not.toContain('wang');
});

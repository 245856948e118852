/** The record of an activity as a document: what it says, of whom, and who may have it. */
import { type Meetings, startMeetingCloud, who } from '../support/meeting';
import { openidOf, tree } from '../support/people';
import { wordsOf } from '../support/word-file';

let meetings: Meetings;
let asks: Meetings['asks'];

beforeAll(async () => {
  meetings = await startMeetingCloud();
  asks = meetings.asks;
});
afterAll(() => meetings.close());

async function heldMeeting(over: Parameters<Meetings['open']>[0] = {}) {
  const activityId = await meetings.open(over);
  await meetings.scan(who.wang, activityId);
  await asks.answer(who.secretary, 'activity.enter', { activityId, memberIds: ['phoneless'], state: 'late' });
  const leave = { activityId, memberIds: ['li'], state: 'leave' as const, reason: '住院化疗' };
  await asks.answer(who.secretary, 'activity.enter', leave);
  await asks.answer(who.secretary, 'activity.close', { activityId });
  return activityId;
}

const recordOf = (activityId: string, openid: string = who.secretary) =>
  asks.answer(openid, 'document.activityRecord', { activityId });

test('it says what, who, what was discussed and what was resolved', async () => {
  const parts = [{ kind: 'study' as const, title: '学习条例', startsAt: '09:30', host: '王主讲' }];
  const activityId = await heldMeeting({ title: '十一月主题党日', place: '二楼会议室', parts });
  await asks.answer(who.secretary, 'activity.saveMinutes', {
    activityId,
    version: 0,
    chair: '张主持',
    recorder: '李记录',
    sections: [{ section: 'part', title: '学习条例', text: '通读全文。\n每人谈一条。' }],
  });
  await asks.answer(who.secretary, 'activity.addResolution', {
    activityId,
    text: '给独居老人换灯',
    ownerId: 'wang',
    dueOn: new Date(Date.now() + 86_400_000 * 7).toISOString().slice(0, 10),
  });
  const { url, fileName } = await recordOf(activityId);
  expect(fileName).toMatch(/^中国共产党杏花小学支部主题党日活动记录 \d{4}-\d\d-\d\d\.docx$/);
  const words = await wordsOf(url);
  expect(words[0]).toBe('中国共产党杏花小学支部主题党日活动记录');
  const all = words.join('\n');
  for (const said of [
    '十一月主题党日',
    '二楼会议室',
    '张主持',
    '李记录',
    '1. 学习教育：学习条例（9:30，主讲 王主讲）',
    '通读全文。',
    '每人谈一条。',
    '给独居老人换灯',
    '应到 5 人，实到 2 人',
    '党员phoneless（晚到）、党员wang',
    '1 人：党员li',
    '2 人：党员deputy、党员secretary',
  ]) {
    expect(all).toContain(said);
  }
  expect(all).not.toContain('化疗');
});

test('what breaks a document elsewhere is only text in it', async () => {
  const title = '<w:t>"&\u0007 标题';
  const activityId = await heldMeeting({ title });
  const words = await wordsOf((await recordOf(activityId)).url);
  expect(words).toContain(
    '&lt;w:t&gt;"&amp; 标题'.replace('"', words.join().includes('&quot;') ? '&quot;' : '"'),
  );
});

test('asked for again it is the same file, until something else is recorded', async () => {
  const activityId = await heldMeeting();
  const first = await recordOf(activityId);
  expect((await recordOf(activityId)).fileId).toBe(first.fileId);
  await asks.answer(who.secretary, 'activity.saveMinutes', {
    activityId,
    version: 0,
    chair: '后来写上的',
    sections: [],
  });
  const second = await recordOf(activityId);
  expect(second.fileId).not.toBe(first.fileId);
  expect((await wordsOf(second.url)).join()).toContain('后来写上的');
});

test('of a joint activity the other branch is counted, not named', async () => {
  const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
  await asks.answer(who.sisterSecretary, 'activity.enter', { activityId, memberIds: ['sister'] });
  await asks.answer(who.secretary, 'activity.close', { activityId });
  const all = (await wordsOf((await recordOf(activityId)).url)).join('\n');
  expect(all).toContain('杏花社区党支部：应到 3 人，实到 1 人');
  expect(all).not.toContain('党员sister');
});

test('for those who lead the host and the committees above it, once the check-in has ended', async () => {
  const activityId = await meetings.open({ withBranchIds: [tree.sisterBranch._id] }, [who.sisterSecretary]);
  const input = { activityId };
  expect(await asks.refusal(who.secretary, 'document.activityRecord', input)).toEqual({
    code: 'activity.notEnded',
  });
  await asks.answer(who.secretary, 'activity.close', input);
  for (const openid of [who.secretary, who.deputy, who.township]) {
    expect(await recordOf(activityId, openid)).toMatchObject({ fileName: expect.any(String) });
  }
  for (const openid of [who.wang, who.sisterSecretary, who.otherCounty, who.citizen, openidOf('nobody')]) {
    expect(await asks.refusal(openid, 'document.activityRecord', input)).toEqual({ code: 'call.notAllowed' });
  }
  expect(await asks.refusal(who.secretary, 'document.activityRecord', { activityId: 'nowhere' })).toEqual({
    code: 'activity.unknown',
  });
});

/**
 * A usual theme day from draft to filed record, in a real browser: the secretary runs it, a member is told, answers,
 * comes, and sees to what was resolved.
 */
import { aMinuteAfterTheEnd } from '../support/meeting';
import { readCode } from './phone';
import { stageOfFile } from './stage';

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';
const title = '主题党日：供暖前走一走';
const resolved = '给 7 号楼顶层六户测温';
const page = (name: string, activityId: string) =>
  `/packages/activity/pages/${name}/index?activityId=${activityId}`;

const stage = stageOfFile({ slotSeconds: 10 });

/** Tomorrow at half past nine in Shanghai. */
const tomorrow = () => `${new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10)}T09:30:00+08:00`;

test('is drafted, announced, answered, held, written up, filed, and what it resolved is done', async () => {
  const { cloud, phoneOf } = stage;
  const hers = await phoneOf(secretary);
  await hers.go('/packages/activity/pages/create/index');
  await hers.write('名称', title);
  await hers.write('地点', '公司二楼会议室');
  await hers.tap('保存草稿');
  await hers.sees('待发通知，只有支部班子可见');
  const activityId = await hers.until(async () => {
    const found = /activityId=([^&]+)/.exec(hers.page.url())?.[1];
    return found ?? null;
  });
  // The wheels of a phone turn to a day; here it is said.
  const drafted = await cloud.call(secretary, 'activity.detail', { activityId });
  const seenAt = drafted.envelope.data.changedAt;
  const moved = await cloud.call(secretary, 'activity.change', { activityId, seenAt, startsAt: tomorrow() });
  expect(moved.envelope).toMatchObject({ ok: true });

  const his = await phoneOf(member);
  await his.go('/packages/activity/pages/list/index');
  await his.gone(title);

  await hers.tap('发通知');
  await hers.sees('没有绑定微信，请当面或打电话告诉');
  await cloud.ringTimer('reminders');
  await his.go('/packages/member/pages/inbox/index');
  await his.sees(`新安排：${title}`);
  await his.go(page('detail', activityId));
  await his.tap('我会到');
  await his.sees('您说了会到');

  // Its day comes.
  const announced = await cloud.call(secretary, 'activity.detail', { activityId });
  const seenThen = announced.envelope.data.changedAt;
  const now = new Date().toISOString();
  await cloud.call(secretary, 'activity.change', { activityId, seenAt: seenThen, startsAt: now });
  await hers.go(page('detail', activityId));
  await hers.tap('开始签到');
  await hers.sees('还没开始签到');
  await hers.tap('开始签到');
  const picture = hers.page.locator('.qr-picture__image').last();
  await picture.waitFor();
  await his.page.goto('about:blank');
  await his.page.goto(await readCode(picture));
  await his.sees('签到成功');

  // Two taps for one, three for everybody left.
  await hers.press('给陈志远登记到会');
  await hers.tapOnSheet('已到');
  await hers.tap('其余都到了');
  await hers.agree('全部已到');
  await hers.gone('其余都到了');
  await hers.tap('结束签到');
  await hers.agree('结束');
  await hers.sees('签到已结束。点一个人可以补录');

  await hers.go(page('minutes', activityId));
  await hers.write('主持人', '格日乐');
  await hers.tap('保存');
  const written = await hers.until(async () => {
    const { envelope } = await cloud.call(secretary, 'activity.minutes', { activityId });
    return envelope.data.minutes ? envelope.data : null;
  });
  // Who and by when are chosen on the phone's wheels: said here, then seen on the page.
  const owner = written.owners.find(({ name }: { name: string }) => name === '巴特尔');
  const added = await cloud.call(secretary, 'activity.addResolution', {
    activityId,
    text: resolved,
    ownerId: owner.memberId,
    dueOn: tomorrow().slice(0, 10),
  });
  expect(added.envelope).toMatchObject({ ok: true });

  await aMinuteAfterTheEnd(cloud, activityId);
  await hers.go(page('detail', activityId));
  await hers.tap('归档');
  await hers.tapOnSheet('归档');
  await hers.sees(/^添加更正$/);

  await his.go('/pages/home/index');
  await his.tap(resolved);
  await his.page
    .locator('.card')
    .filter({ hasText: resolved })
    .last()
    .getByText('办好了', { exact: true })
    .click();
  await his.write('办理情况', '测了，五户达标，一户换了阀门');
  await his.tapOnSheet('办结');
  await his.gone(resolved);
  await his.go(page('minutes', activityId));
  await his.sees('已办：测了，五户达标，一户换了阀门');

  const { envelope } = await cloud.call(secretary, 'document.activityRecord', { activityId });
  const file = await fetch(new URL(envelope.data.url, cloud.url));
  expect(file.status).toBe(200);
  // A Word document is a zip.
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

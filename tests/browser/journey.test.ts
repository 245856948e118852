/**
 * The whole outcome in a real browser, on the real functions and the local cloud: four people, four phones.
 * The code is read off the picture of the secretary's screen, as another phone's camera would.
 */
import { readCode } from './phone';
import { stageOfFile } from './stage';

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';
const citizen = 'demo-citizen-wangguilan';
const staff = 'demo-staff-li';
const helper = 'demo-service-chen';

const stage = stageOfFile({ slotSeconds: 6 });
const { phoneOf } = stage;

test('the secretary shows a changing code; a member scans it off the screen, is checked in, and is not counted twice', async () => {
  const hers = await phoneOf(secretary);
  await hers.tap('开始签到');
  await hers.sees('还没开始签到');
  await hers.tap('开始签到');
  const picture = hers.page.locator('.qr-picture__image');
  await picture.waitFor();
  const his = await phoneOf(member);
  const first = await readCode(picture);
  const later = await hers.until(async () => {
    const now = await readCode(picture);
    return now === first ? null : now;
  });

  await his.page.goto('about:blank');
  await his.page.goto(later);
  await his.sees('签到成功');
  await his.sees('您是第 1 位');

  await his.page.goto('about:blank');
  await his.page.goto(await readCode(picture));
  await his.sees('已经签过了');

  await hers.sees('巴特尔');
  const { envelope } = await stage.cloud.call(secretary, 'summary.home', {});
  const { activityId } = envelope.data.next;
  const roll = await stage.cloud.call(secretary, 'activity.attendance', { activityId });
  expect(roll.envelope.data.counts.arrived).toBe(1);
});

const wishTitle = '厨房水龙头滴水，想请人看看';
const wall = '/pages/wishes/index';

test('a citizen says a wish, the community publishes it, a member takes it on and fulfils it, the citizen confirms', async () => {
  const hers = await phoneOf(citizen);
  await hers.tap('许个心愿');
  await hers.write('想请人帮什么', wishTitle);
  await hers.tap('维修');
  await hers.write('哪个社区', '新河');
  await hers.tap('新河社区');
  await hers.write('姓名', '王桂兰');
  await hers.write('电话', '14012345678');
  await hers.write('地址', '新河小区 2 号楼 1 单元 302');
  await hers.tap('提交');
  await hers.sees('心愿已提交');

  const theirs = await phoneOf(staff);
  await theirs.go('/packages/wish/pages/verify/index');
  await theirs.sees(wishTitle);
  await theirs.press(`通过：${wishTitle}`);
  await theirs.gone(wishTitle);

  const his = await phoneOf(helper);
  await his.go(wall);
  await his.press(`我来帮：${wishTitle}`);
  await his.agree('我来帮');
  await his.sees('认领成功，谢谢您');
  await his.sees('新河小区 2 号楼 1 单元 302');
  await his.tap('看这个心愿');
  await his.tap('办好了');
  await his.write('办了些什么', '换了垫圈，不滴了');
  await his.tap('反馈已办好');
  await his.sees('待王');

  await hers.go('/pages/home/index');
  await hers.tap(wishTitle);
  await hers.tap('确认已办好');
  await hers.tapOnSheet('非常满意');
  await hers.tapOnSheet('确认已办好');
  await hers.sees('非常满意');
});

test('a member logs study, and the secretary sees meeting, wish and study at one look', async () => {
  const before = await stage.cloud.call(secretary, 'summary.branch', {});
  const his = await phoneOf(member);
  await his.go('/pages/study/index');
  await his.tap('记一次学习');
  await his.write('名称', '第一讲：民族团结');
  await his.tap('提交');
  await his.sees(/已记 .* 学时/);

  const hers = await phoneOf(secretary);
  await hers.go('/packages/branch/pages/summary/index');
  await hers.sees('本月应开展');
  const after = await stage.cloud.call(secretary, 'summary.branch', {});
  const { due, study, wishes } = after.envelope.data;
  expect(study.hours).toBeGreaterThan(before.envelope.data.study.hours);
  const themeDay = due.find(({ kind }: { kind: string }) => kind === 'themeDay');
  expect(themeDay.arrived).toBeGreaterThanOrEqual(1);
  expect(wishes.fulfilled).toBeGreaterThanOrEqual(1);
  await hers.sees(new RegExp(`认领 ${wishes.claimed} 个$`));
});

test('an address that leads nowhere leads home, and a month opens from there', async () => {
  const his = await phoneOf(member);
  await his.go('/packages/nowhere/pages/at-all/index');
  await his.sees('巴特尔');
  await his.tap('活动日历');
  await his.sees(/\d{4}年\d{1,2}月/);
  await his.press('下个月');
  await his.sees('回到这个月');
});

/**
 * What may become of a resident's problem, in a real browser: the usual way, with the branch's daily log that writes
 * itself; and one entered for somebody without a phone that the community cannot solve alone.
 */
import type { Phone } from './phone';
import { stageOfFile } from './stage';

const malin = 'demo-citizen-malin';
const staff = 'demo-staff-li';
const colleague = 'demo-staff-narisu';
const chen = 'demo-service-chen';
/** Of the committee of Chen's branch. */
const zhao = 'demo-committee-zhao';
const township = 'demo-township-guo';

const inbox = '/packages/member/pages/inbox/index';
const home = '/pages/home/index';

const stage = stageOfFile({ slotSeconds: 10, settings: { DAOZHIBU_OPEN_ERRANDS: '50' } });

async function fillIn(phone: Phone, title: string, name: string): Promise<void> {
  await phone.write('什么事', title);
  await phone.tap('设施');
  await phone.write('姓名', name);
  await phone.write('电话', '14012345678');
  await phone.write('地址', '新河小区 7 号楼 1 单元 102');
}
/** The timer tells everybody what happened, and writes the logs. */
async function isTold(phone: Phone, ...messages: string[]): Promise<void> {
  await stage.cloud.ringTimer('errandclock');
  await phone.go(inbox);
  for (const message of messages) await phone.sees(message);
}
/** From the home page to the errand among those that wait for it. */
async function find(phone: Phone, waits: RegExp, title: string): Promise<void> {
  await phone.go(home);
  await phone.tapTodo(waits);
  await phone.tap(title);
}
async function callDone(phone: Phone, note: string): Promise<void> {
  await phone.tap('办好了');
  await phone.write('办了些什么', note);
  await phone.tapOnSheet('反馈已办好');
}

test('the usual way: said, given out, done, and the resident has the last word; the log writes itself', async () => {
  const title = '7 号楼前的路灯一闪一闪';
  const hers = await stage.phoneOf(malin);
  await hers.tap('请人帮办');
  await fillIn(hers, title, '马琳');
  await hers.write('哪个社区', '新河');
  await hers.tap('新河社区');
  await hers.tap('提交');
  await hers.sees('社区已收到');
  await hers.tap('查看进展');
  await hers.sees('待社区安排');

  const theirs = await stage.phoneOf(staff);
  await find(theirs, /件帮办待安排/, title);
  await theirs.tap('安排办理');
  await theirs.write('搜索', '陈志');
  await theirs.tapOnSheet('陈志远');
  await theirs.sees('新河社区请陈同志办理');

  const his = await stage.phoneOf(chen);
  await isTold(his, `请您办理：${title}`);
  await his.tap(`请您办理：${title}`);
  await his.tap('查看姓名、电话和地址');
  await his.sees('新河小区 7 号楼 1 单元 102');
  await his.tap('反馈进展');
  await his.write('办到哪一步了', '去看过了，约了供电所明天来');
  await his.tapOnSheet('提交');
  await his.sees('陈同志反馈进展');
  await callDone(his, '换了灯头，昨晚去看过，亮着');
  await his.sees('待马*确认');

  await isTold(hers, `有人来办了：${title}`, `帮办有了进展：${title}`);
  await isTold(hers, `已办好，请您确认：${title}`);
  await hers.tap(`已办好，请您确认：${title}`);
  await hers.sees(/换了灯头/);
  await hers.tap('办好了');
  await hers.sees('您确认已办好');
  await isTold(his, `群众确认已办好：${title}`);

  // Nobody has typed a word of it: who helped whom with what stands in the log of his branch.
  const branchs = await stage.phoneOf(zhao);
  await branchs.tap('民情日志');
  await branchs.sees('陈志远 帮 马* 办好了');
  await branchs.sees('陈志远 在帮 马* 办');
  await branchs.page.getByText(`${title} · 帮办`).first().click();
  await branchs.sees('马*确认已办好');
  await branchs.gone('查看姓名、电话和地址');
});

test('entered for somebody without a phone and passed up: the township sees to it, a colleague has the last word', async () => {
  const title = '楼后的墙要倒了';
  const theirs = await stage.phoneOf(staff);
  await theirs.go('/packages/errand/pages/post/index');
  await theirs.tap('替没有手机的人');
  await theirs.sees('新河社区');
  await fillIn(theirs, title, '孙守田');
  await theirs.tap('提交');
  await theirs.tap('查看进展');
  await theirs.sees('新河社区替居民说了这件事');
  await theirs.tap('上报上级');
  await theirs.write('社区无法办理的原因', '要请人来拆，社区没有钱');
  await theirs.tapOnSheet('上报');
  await theirs.sees(/已经上报安和街道/);

  const street = await stage.phoneOf(township);
  await find(street, /社区上报 \d+ 件帮办/, title);
  await callDone(street, '拆了，砌了新的');
  await street.sees('这件事已不由您办理');

  const another = await stage.phoneOf(colleague);
  await another.tapTodo(title);
  await another.sees(/拆了，砌了新的/);
  await another.tap('还没办好');
  await another.write('还没办好的地方', '碎砖还堆在路上');
  await another.tapOnSheet('请他再办一办');
  await another.sees('继续办理');
});

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
  await phone.page.getByText(waits).click();
  await phone.tap(title);
}
async function callDone(phone: Phone, note: string): Promise<void> {
  await phone.tap('办好了');
  await phone.write('办了些什么', note);
  await phone.tapOnSheet('告诉居民办好了');
}

test('the usual way: said, given out, done, and the resident has the last word; the log writes itself', async () => {
  const title = '7 号楼前的路灯一闪一闪';
  const hers = await stage.phoneOf(malin);
  await hers.tap('请人帮办');
  await fillIn(hers, title, '马琳');
  await hers.write('哪个社区', '新河');
  await hers.tap('新河社区');
  await hers.tap('告诉社区');
  await hers.sees('社区收到了');
  await hers.tap('看进展');
  await hers.sees('等社区安排人');

  const theirs = await stage.phoneOf(staff);
  await find(theirs, /居民的难事等你安排/, title);
  await theirs.tap('派人去办');
  await theirs.write('找人', '陈志');
  await theirs.tapOnSheet('陈志远');
  await theirs.sees('新河社区请陈同志来办');

  const his = await stage.phoneOf(chen);
  await isTold(his, `请你帮办：${title}`);
  await his.tap(`请你帮办：${title}`);
  await his.tap('看姓名、电话和地址');
  await his.sees('新河小区 7 号楼 1 单元 102');
  await his.tap('说说进展');
  await his.write('办到哪了', '去看过了，约了供电所明天来');
  await his.tapOnSheet('记下来');
  await his.sees('陈同志说进展');
  await callDone(his, '换了灯头，昨晚去看过，亮着');
  await his.sees('等马*说一声');

  await isTold(hers, `有人来办了：${title}`, `帮办有了进展：${title}`);
  await hers.tap(`办好了，请说一声：${title}`);
  await hers.sees(/换了灯头/);
  await hers.tap('办好了');
  await hers.sees('你说办好了，没有别的事');
  await isTold(his, `群众说办好了：${title}`);

  // Nobody has typed a word of it: who helped whom with what stands in the log of his branch.
  const branchs = await stage.phoneOf(zhao);
  await branchs.tap('民情日志');
  await branchs.sees('陈志远 帮 马* 办好了');
  await branchs.sees('陈志远 在帮 马* 办');
  await branchs.page.getByText(`${title} · 帮办`).first().click();
  await branchs.sees('马*说办好了，没有别的事');
  await branchs.gone('看姓名、电话和地址');
});

test('entered for somebody without a phone and passed up: the township sees to it, a colleague has the last word', async () => {
  const title = '楼后的墙要倒了';
  const theirs = await stage.phoneOf(staff);
  await theirs.go('/packages/errand/pages/post/index');
  await theirs.tap('替没有手机的人');
  await theirs.sees('新河社区');
  await fillIn(theirs, title, '孙守田');
  await theirs.tap('告诉社区');
  await theirs.tap('看进展');
  await theirs.sees('新河社区替居民说了这件事');
  await theirs.tap('报给上级');
  await theirs.write('为什么社区办不了', '要请人来拆，社区没有钱');
  await theirs.tapOnSheet('报上去');
  await theirs.sees(/已经报给安和街道/);

  const street = await stage.phoneOf(township);
  await find(street, /难事由社区报了上来/, title);
  await callDone(street, '拆了，砌了新的');
  await street.sees('这件事不在你这里了');

  const another = await stage.phoneOf(colleague);
  await another.tap(title);
  await another.sees(/拆了，砌了新的/);
  await another.tap('还没办好');
  await another.write('还没办好的地方', '碎砖还堆在路上');
  await another.tapOnSheet('请他再办一办');
  await another.sees('再办一办');
});

/**
 * The day of a village branch, in a real browser: between eight and eight five people are helped, each by one line and one
 * of them where there is no signal; in the evening the branch's people go through the day and agree who goes tomorrow.
 */

import { instantAt } from '../../demo/calendar';
import { dayOf, daysAfter } from '../../server/kernel/time/clock';
import type { Phone } from './phone';
import { stageOfFile } from './stage';

const secretary = 'demo-secretary-gaowa';
/** Of her committee, and staff of the community. */
const colleague = 'demo-staff-chaoketu';
const member = 'demo-member-temuer';

const home = '/pages/home/index';
const kept = '1 件随手记已存在手机里';

// What the browser itself says of having no network is not the app's.
const stage = stageOfFile({ slotSeconds: 10, forgives: 'ERR_INTERNET_DISCONNECTED' });

/** Tomorrow: what the demo holds lies before it, at whatever hour this runs. */
const day = daysAfter(dayOf(new Date()), 1);

/** It is that time of the day, for the cloud and on these phones. */
async function itIs(time: string, ...phones: Phone[]): Promise<void> {
  const instant = instantAt(day, time);
  stage.cloud.setTime(instant);
  for (const phone of phones) await phone.page.clock.setSystemTime(instant);
}

interface Help {
  line: string;
  whom?: string;
  place?: string;
}
async function notes(phone: Phone, { line, whom, place }: Help, end = '已办好'): Promise<void> {
  await phone.write('帮了什么', line);
  if (whom) await phone.write('帮了谁', whom);
  if (place) await phone.write('在哪', place);
  await phone.tap(end);
}
async function another(phone: Phone, help: Help, end?: string): Promise<void> {
  await phone.tap('再记一件');
  await notes(phone, help, end);
}
const recorded = async () => (await stage.ask(secretary, 'summary.branch', {})).errandsRecorded;

afterAll(() => stage.cloud.setTime(null));

test('five people are helped between eight and eight, and in the evening they agree who goes tomorrow', async () => {
  await itIs('08:05');
  const before = await recorded();
  const hers = await stage.phoneOf(secretary);
  await itIs('08:05', hers);
  await hers.go(home);
  await hers.tap('帮办随手记');
  await notes(hers, { line: '帮王奶奶换了灯泡', whom: '王奶奶', place: '3 号楼' });
  await hers.sees('已记下');
  await hers.sees('由经办人记录');

  await itIs('09:40', hers);
  await another(hers, { line: '教会老人用手机办养老认证', whom: '其木格', place: '东浩特' });
  await hers.sees('已记下');

  // Out on the pasture.
  await itIs('12:00', hers);
  await hers.page.context().setOffline(true);
  await another(hers, { line: '清了路上的雪', whom: '巴图' });
  await hers.sees('已存在手机里');
  await itIs('14:30', hers);
  await hers.page.context().setOffline(false);
  await hers.go(home);
  await hers.gone(kept);

  await itIs('16:10', hers);
  const his = await stage.phoneOf(colleague);
  await itIs('16:10', his);
  await his.go(home);
  await his.tap('帮办随手记');
  await notes(his, { line: '劝和了两家围栏的事', whom: '苏木那边的两家' });
  await his.sees('已记下');

  await itIs('19:50', hers, his);
  await hers.tap('帮办随手记');
  await notes(hers, { line: '帮着修好了水泵', place: '西头机井' });
  await hers.sees('已记下');
  await another(hers, { line: '明天去旗里取药', place: '旗医院' }, '还要办');
  await hers.sees('已记为待办');

  expect((await recorded()) - before).toBe(5);
  const { items } = await stage.ask(secretary, 'errand.log', {});
  const today = items.filter((one: { day: string }) => one.day === day);
  expect(today.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining([
      '帮王奶奶换了灯泡',
      '教会老人用手机办养老认证',
      '清了路上的雪',
      '帮着修好了水泵',
    ]),
  );

  // The evening meeting: by kind and place, and no name is read out.
  await itIs('20:00', hers, his);
  await his.go(home);
  await his.tap('今日碰头清单');
  for (const aloud of ['证件材料 · 东浩特', '纠纷', '环境', '困难 · 旗医院']) await his.sees(aloud);
  for (const unsaid of ['王奶奶', '其木格', '巴图', '水泵', '取药'])
    expect(await his.page.getByText(unsaid).filter({ visible: true }).count()).toBe(0);
  await his.tap('证件材料 · 东浩特');
  await his.sees('教会老人用手机办养老认证');
  expect(await his.page.getByText('其木格').filter({ visible: true }).count()).toBe(0);
  await his.tap('查看姓名和地点');
  await his.sees('其木格');

  await his.go('/packages/errand/pages/evening/index');
  await his.press('困难 · 旗医院，派给谁');
  await his.write('为什么换', '他明天进城');
  await his.write('搜索', '特木');
  await his.tapOnSheet('特木尔');

  const takes = await stage.phoneOf(member);
  await takes.tapTodo('明天去旗里取药');
  await takes.sees('办好了');
});

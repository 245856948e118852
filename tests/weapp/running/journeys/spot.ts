import type { Actor, Story } from './cast';

const jot = '已办好';
const kept = '1 件随手记已存在手机里';

/** @throws when it took more than two taps and one field, counted from the home page. */
function costs(hers: Actor, taps: number, fields: number): void {
  const { taps: tapped, fields: written } = hers.did;
  if (tapped !== taps || written !== fields)
    throw new Error(`${tapped} taps and ${written} fields, not ${taps} and ${fields}`);
}

async function another(hers: Actor, line: string): Promise<void> {
  await hers.tap('再记一件');
  await hers.write('帮了什么', line);
}

export const spotDay: Story = {
  name: 'in a village branch five people are helped, one without signal, each by one line; in the evening they agree who takes what tomorrow',
  tell: async (cast) => {
    const hers = await cast.person('demo-secretary-gaowa', '高娃');
    hers.did = { taps: 0, fields: 0 };
    await hers.tap('帮办随手记');
    await hers.write('帮了什么', '帮着修好了水泵');
    await hers.tap(jot);
    costs(hers, 2, 1);
    hers.sees('已记下');
    hers.sees('由经办人记录');

    await another(hers, '教会老人用手机办养老认证');
    await hers.write('帮了谁', '其木格');
    await hers.write('在哪', '东浩特');
    await hers.tap(jot);
    hers.sees('已记下');

    // Out on the pasture: it outlives the program, and is sent when there is a signal.
    await hers.phone.connect({ kind: 'none' });
    await another(hers, '清了路上的雪');
    await hers.tap(jot);
    await hers.phone.settle(5000);
    hers.sees('已存在手机里');
    hers.phone.kill();
    await hers.phone.launch();
    hers.sees(kept);
    await hers.phone.connect({ kind: '4g' });
    await hers.phone.settle(5000);
    hers.seesNot(kept);

    await hers.tap('帮办随手记');
    await hers.write('帮了什么', '明天去旗里取药');
    await hers.write('在哪', '旗医院');
    await hers.tap('还要办');
    hers.sees('已记为待办');
    await another(hers, '劝和了两家围栏的事');
    await hers.tap(jot);
    hers.sees('已记下');

    const his = await cast.person('demo-staff-chaoketu', '朝克图');
    await his.tap('帮办随手记');
    await his.write('帮了什么', '给村西的老人送了一趟煤');
    await his.tap(jot);
    his.sees('已记下');

    // Five people helped: what is done stands in the branch's log, what is still to do waits for her.
    await hers.open('/packages/errand/pages/log/index');
    for (const line of ['修好了水泵', '养老认证', '清了路上的雪', '劝和了两家', '送了一趟煤'])
      hers.sees(line);
    await hers.phone.launch();
    await hers.tapTodo('明天去旗里取药');
    hers.sees('办好了');

    // The evening meeting.
    await his.phone.launch();
    await his.tap('今日碰头清单');
    for (const aloud of ['设施', '证件材料 · 东浩特', '环境', '纠纷', '困难 · 旗医院', '高娃'])
      his.sees(aloud);
    for (const unsaid of ['其木格', '水泵', '取药']) his.seesNot(unsaid);
    await his.tap('证件材料 · 东浩特');
    his.sees('教会老人用手机办养老认证');
    his.seesNot('其木格');
    await his.tap('查看姓名和地点');
    his.sees('其木格');
    await his.phone.launch();
    await his.tap('今日碰头清单');
    await his.tap('困难 · 旗医院，派给谁');
    await his.write('为什么换', '他明天进城');
    await his.write('搜索', '特木');
    await his.tap('特木尔');
    const takes = await cast.person('demo-member-temuer', '特木尔');
    await takes.tapTodo('明天去旗里取药');
    takes.sees('办好了');
  },
};

import { textOf, within } from '../../host/node';
import type { Cloud } from '../../host/phone';
import type { Actor, Story } from './cast';

const title = '第一讲：民族团结';

export const study: Story = {
  name: 'a member notes down what was studied and finds it in their year',
  tell: async (cast) => {
    const his = await cast.someone('member');
    await his.phone.hand.tapTab('pages/study/index');
    await his.tap('记一次学习');
    await his.write('名称', title);
    await his.tap('提交');
    his.sees('学时');
    await his.back();
    his.sees(title);
  },
};

export const themeDay: Story = {
  name: 'the secretary plans a theme day, members find it, and those without a phone are entered by hand',
  tell: async (cast) => {
    const hers = await cast.someone('secretary');
    await hers.open('/packages/activity/pages/create/index');
    await hers.tap('主题党日');
    await hers.write('名称', '冬日里的一课');
    await hers.choose('开始时间', '09:30');
    await hers.write('地点', '');
    await hers.tap('发布通知');
    hers.sees('请填写地点');
    await hers.write('地点', '村部二楼会议室');
    await hers.tap('发布通知');
    hers.sees('冬日里的一课');
    const { activityId } = hers.phone.page.query;

    const his = await cast.someone('member');
    await his.open(`/packages/activity/pages/detail/index?activityId=${activityId}`);
    his.sees('村部二楼会议室');

    // Leave may be noted beforehand; that somebody came may not.
    await askIfCame(hers, activityId);
    await hers.tap('已到');
    hers.sees('还早');
    if (hers.toldSo.includes('记好了'))
      throw new Error(`who cannot have come yet is recorded: ${hers.toldSo}`);

    await beginNow(cast.cloud.call, hers.phone.owner.openid, activityId);
    const name = await askIfCame(hers, activityId);
    await hers.tap('已到');
    hers.seesNot('还早');
    hers.sees('已到');
    if (!hers.toldSo.includes(`${name}，已登记`))
      throw new Error(`nobody was told that ${name} is recorded: ${hers.toldSo}`);
  },
};

/** Asks the roll whether the first person without a phone came. Answers who that is. */
async function askIfCame(hers: Actor, activityId: string | undefined): Promise<string> {
  await hers.open(`/packages/activity/pages/attendance/index?activityId=${activityId}`);
  const person = hers.phone.screen.all('.list-row').find((row) => textOf(row).includes('未绑定微信'));
  const button = person && [...within(person)].find(({ attr }) => String(attr.ariaLabel).startsWith('给'));
  if (!button) throw new Error(`nobody is without a phone: ${hers.phone.screen.text}`);
  await hers.phone.hand.tap(button);
  hers.sees('到了吗？');
  const [, name = ''] = /^给(.+)登记到会$/.exec(String(button.attr.ariaLabel)) ?? [];
  return name;
}

/** Its day comes: an activity that was announced begins at this moment. */
async function beginNow(call: Cloud, openid: string, activityId: string | undefined): Promise<void> {
  const asks = async (action: string, input: object) =>
    (await call('activity', { action, input, requestId: `begin-now-${action}` }, openid)) as {
      ok: boolean;
      data: { changedAt: string };
    };
  const { data } = await asks('detail', { activityId });
  const startsAt = new Date().toISOString();
  const moved = await asks('change', { activityId, seenAt: data.changedAt, startsAt });
  if (!moved.ok) throw new Error(`the activity cannot be moved: ${JSON.stringify(moved)}`);
}

export const binding: Story = {
  name: 'somebody who is not found on the roll asks a branch, and its secretary says who they are',
  tell: async (cast) => {
    const secretary = await cast.someone('secretary');
    const newcomer = await cast.person('openid-of-a-newcomer', '包来信');
    await newcomer.open('/packages/member/pages/bind/index');
    await newcomer.write('姓名', newcomer.name);
    newcomer.phone.answers.phoneCode = await cast.cloud.phoneCode('14098765432');
    await newcomer.tap('用微信手机号核对并绑定');
    newcomer.sees('没能按姓名和手机号直接绑定');
    const branch = await branchOf(cast.cloud.call, secretary.phone.owner.openid);
    await newcomer.write('您在哪个支部', branch.slice(0, 4));
    await newcomer.tap(branch);
    await newcomer.tap('提交给支部核对');
    newcomer.sees('已提交，等支部核对');

    await secretary.open('/packages/branch/pages/requests/index');
    secretary.sees(newcomer.name);
    await secretary.tap('是本支部的');
    secretary.sees('是名册上的谁？');
    secretary.sees('能正常参加');
    await secretary.tap('名册上没有，新加一人');
    secretary.seesNot(newcomer.name);

    await newcomer.phone.launch();
    await newcomer.phone.hand.tapTab('pages/mine/index');
    newcomer.sees(branch);
  },
};

/** The name of the branch that somebody belongs to, as the cloud tells them. */
async function branchOf(
  call: (name: string, sent: unknown, openid: string) => Promise<unknown>,
  openid: string,
): Promise<string> {
  const sent = { action: 'me', input: {}, requestId: 'branch-of' };
  const { data } = (await call('member', sent, openid)) as { data: { member: { branchName: string } } };
  return data.member.branchName;
}

export const figures: Story = {
  name: 'the city looks at its sum and goes down to one branch',
  tell: async (cast) => {
    const theirs = await cast.someone('city');
    await theirs.open('/packages/branch/pages/roll-up/index');
    for (let level = 0; level < 5 && theirs.phone.page.file.includes('roll-up'); level += 1) {
      const rows = theirs.phone.screen.all('.list-row');
      const last = rows.at(-1);
      if (!last) throw new Error(`there is no way down: ${theirs.phone.screen.text}`);
      await theirs.phone.hand.tap(last);
    }
    if (!theirs.phone.page.file.includes('summary'))
      throw new Error(`the way down ends at ${theirs.phone.page.file}`);
    theirs.sees('本月应开展');
  },
};

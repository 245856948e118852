/**
 * Binding in a real browser: somebody with the roll's number presses WeChat's button, types the name and is bound; of
 * somebody with another number the branch is asked. A name of fifty letters stays within its lines.
 */
import type { Phone } from './phone';
import { stageOfFile } from './stage';

const newcomer = { openid: 'demo-newcomer-xutiezhu', name: '徐铁柱' };
const changed = { openid: 'demo-newcomer-buhe', name: '布和' };
const secretary = 'demo-secretary-gerile';
const bind = '/packages/member/pages/bind/index';
const button = '用微信手机号核对并绑定';

const stage = stageOfFile({ slotSeconds: 10 });

test('the phone’s own number and the typed name bind at once', async () => {
  const his = await stage.phoneOf(newcomer.openid);
  await his.go(bind);
  // Nothing is asked before the owner agreed to what is collected.
  await his.page.getByText('同意，继续填写', { exact: true }).click();
  // Without a name the button stays still: nothing is asked of the phone.
  await his.page.locator('.button--off').getByText(button, { exact: true }).waitFor();
  await his.write('姓名', newcomer.name);
  await his.tap(button);
  await his.sees('绑定成功');
  await his.tap('回首页');
  await his.sees(new RegExp(newcomer.name));
  expect((await stage.ask(newcomer.openid, 'member.me', {})).member).toMatchObject({ name: newcomer.name });
});

test('who has another number asks the branch, with the same press', async () => {
  const his = await stage.phoneOf(changed.openid);
  await his.go(bind);
  await his.write('姓名', changed.name);
  await his.tap(button);
  await his.sees('支部');
  const { member, request } = await stage.ask(changed.openid, 'member.me', {});
  expect([member, request]).toEqual([null, null]);
});

/** By how much the page on top is wider than the phone. */
const wider = ({ page }: Phone) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a name of fifty letters without a space stays within the page, in usual and in large type', async () => {
  const long = 'BayanmandakhnarantsetsegsuvdankhorlooAltanzayasara';
  expect(long).toHaveLength(50);
  const startsAt = new Date().toISOString();
  const plan = { title: '主题党日', startsAt, place: '会议室', guests: [{ name: long, from: '县委组织部' }] };
  const { activityId } = await stage.ask(secretary, 'activity.create', plan);
  const hers = await stage.phoneOf(secretary);
  for (const large of [false, true]) {
    await hers.page.evaluate(([key, on]) => localStorage.setItem(`${key}`, `${on}`), [
      `daozhibu:${secretary}:largeType`,
      large,
    ] as const);
    for (const page of ['detail', 'attendance']) {
      await hers.go(`/packages/activity/pages/${page}/index?activityId=${activityId}`);
      await hers.sees(long);
      expect([page, large, await wider(hers)]).toEqual([page, large, 0]);
    }
  }
});

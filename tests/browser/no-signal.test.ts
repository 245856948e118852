/**
 * A village hall without signal, in a real browser: the secretary's phone goes on showing codes, a member's scan and
 * the secretary's entries are kept on the phones, and all is sent, confirmed and counted once when the signal returns.
 */
import { readCode as readText } from '../../contract/activity/check-in-code';
import { type Phone, readCode } from './phone';
import { stageOfFile } from './stage';

/** A code is taken in its own slot and the next. */
const SLOTS_UNTIL_STALE = 2;

const secretary = 'demo-secretary-gerile';
const member = 'demo-member-bateer';

// What the browser itself says of having no network is not the app's.
const stage = stageOfFile({ slotSeconds: 3, forgives: 'ERR_INTERNET_DISCONNECTED' });

const slotOf = (link: string) => readText(decodeURIComponent(link))?.slot ?? 0;
const signal = (phone: Phone, there: boolean) => phone.page.context().setOffline(!there);

test('codes are shown, a scan and an entry kept, and when the signal returns each is sent and counted once', async () => {
  const { envelope } = await stage.cloud.call(secretary, 'activity.list', { when: 'coming' });
  const { activityId } = envelope.data.items.find(({ kind }: { kind: string }) => kind === 'themeDay');
  const hers = await stage.phoneOf(secretary);
  await hers.go(`/packages/activity/pages/code/index?activityId=${activityId}`);
  await hers.tap('开始签到');
  await hers.sees(/秒后换新码/);
  await hers.until(() =>
    hers.page.evaluate(() =>
      Object.keys(window.localStorage).some((key) => key.endsWith('lentKeys')) ? true : null,
    ),
  );
  const his = await stage.phoneOf(member);
  await his.go('/s');
  await his.sees('请扫签到码');

  await Promise.all([signal(hers, false), signal(his, false)]);
  await hers.sees('没有网络，签到码照常更新');
  const picture = hers.page.locator('.qr-picture__image');
  const first = await readCode(picture);
  const scanned = await hers.until(async () => {
    const now = await readCode(picture);
    return now === first ? null : now;
  });
  await his.page.evaluate((link) => {
    window.location.hash = new URL(link).hash;
  }, scanned);
  await his.sees('已记在手机里');

  await hers.press('给陈志远登记到会');
  await hers.tapOnSheet('已到');
  await hers.sees('待发送');
  await hers.sees('1 次登记已存在手机里，有网后自动发送');

  // What he scanned is sent only when it is no longer fresh: it rests on his phone's word.
  await hers.until(async () => {
    const age = slotOf(await readCode(picture)) - slotOf(scanned);
    return age > SLOTS_UNTIL_STALE ? age : null;
  });
  await Promise.all([signal(hers, true), signal(his, true)]);
  await his.sees('已发给书记，待确认');
  await hers.sees('1 人的签到待确认');
  await hers.tap('全部确认');
  await hers.gone('1 人的签到待确认');
  await hers.gone('待发送');

  const roll = await stage.cloud.call(secretary, 'activity.attendance', { activityId });
  expect(roll.envelope.data.counts.arrived).toBe(2);
  const sources = roll.envelope.data.people
    .filter(({ state }: { state: string | null }) => state === 'present' || state === 'late')
    .map(({ name, source }: { name: string; source: string }) => [name, source]);
  expect(sources).toEqual(
    expect.arrayContaining([
      ['巴特尔', 'sentLater'],
      ['陈志远', 'entered'],
    ]),
  );
  await his.go(`/packages/activity/pages/detail/index?activityId=${activityId}`);
  await his.sees('我的记录');
});

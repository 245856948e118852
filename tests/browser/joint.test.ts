/**
 * A theme day of two branches, in a real browser: leave asked of one's own secretary, somebody late, somebody from afar
 * by the word read out, somebody entered after the end; each branch's figures and names are its own.
 */
import type { MemberRecord } from '../../server/records/member';
import { readCode } from './phone';
import { stageOfFile } from './stage';

const host = 'demo-secretary-gaowa';
const hostMember = 'demo-member-temuer';
const partner = 'demo-secretary-gerile';
const partnerMember = 'demo-member-bateer';
const page = (name: string, activityId: string) =>
  `/packages/activity/pages/${name}/index?activityId=${activityId}`;

const stage = stageOfFile({ slotSeconds: 10 });
const { ask } = stage;

/** A bound member of the branch who is long away, and nobody of the demo's cast. */
async function awayOf(branchId: string): Promise<MemberRecord> {
  const { result } = await stage.cloud.cloud.backend.engine.find('members', {
    query: { branchId, onRoll: true },
    limit: 200,
  });
  const members = result as unknown as MemberRecord[];
  const away = members.find(({ memberClass, openid }) => memberClass === 'away' && openid !== null);
  if (!away) throw new Error(`Nobody of ${branchId} is away`);
  return away;
}

/** Waits until somebody is recorded so. */
async function recorded(leader: string, activityId: string, name: string, state: string): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const { people } = await ask(leader, 'activity.attendance', { activityId });
    if (people.find((one: { name: string }) => one.name === name)?.state === state) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${name} is not recorded as ${state}`);
}

const startedAnHourAgo = () => new Date(Date.now() - 3600_000).toISOString();

test('counts each branch for itself: on leave, late, from afar, and entered after the end', async () => {
  const hosts = await ask(host, 'summary.home', {});
  const partners = await ask(partner, 'summary.home', {});
  const startsAt = startedAnHourAgo();
  const { activityId } = await ask(host, 'activity.create', {
    title: '联合主题党日：互学互看',
    startsAt,
    place: '嘎查会议室',
    withBranchIds: [partners.member.branchId],
  });

  const her = await stage.phoneOf(partner);
  await her.go(page('detail', activityId));
  await her.sees('联合主题党日：互学互看');
  // Nobody of her branch is told or expected before she says so.
  await her.tap('同意联合开展');
  await her.sees('本支部的人已经收到通知。到会计在本支部名下，由您登记。');

  // Leave goes to one's own secretary.
  const on = await stage.phoneOf(partnerMember);
  await on.go(page('detail', activityId));
  await on.tap('请假');
  await on.tapOnSheet('工作');
  await on.tapOnSheet('提交');
  await on.sees('请假待审批');
  await her.go('/packages/activity/pages/leave/index');
  await her.press('同意巴特尔请假');
  await her.gone('巴特尔');

  // Whoever comes an hour after the start is late.
  await ask(host, 'activity.open', { activityId, openedAt: startsAt });
  const runs = await stage.phoneOf(host);
  await runs.go(page('code', activityId));
  const picture = runs.page.locator('.qr-picture__image').last();
  await picture.waitFor();
  const comes = await stage.phoneOf(hostMember);
  await comes.page.goto('about:blank');
  await comes.page.goto(await readCode(picture));
  await comes.sees(/迟到/);

  // From afar, by the word that is read out.
  const away = await awayOf(partners.member.branchId);
  const { word } = await ask(host, 'activity.code', { activityId });
  const far = await stage.phoneOf(away.openid ?? '');
  await far.go('/packages/activity/pages/word/index');
  await far.sees('我在外地，远程参加');
  await far.page.locator('.digit-field input').last().fill(word);
  await recorded(partner, activityId, away.name, 'remote');

  await runs.tap('结束签到');
  await runs.agree('结束');
  await runs.sees('签到已结束。点一个人可以补录');

  // After the end, with a reason.
  await her.go(page('attendance', activityId));
  await her.sees('未到');
  await her.tap('陈志远');
  await her.tapOnSheet('已到');
  await her.write('原因', '忘带手机，会议记录上有签名');
  await her.tapOnSheet('补录');
  await recorded(partner, activityId, '陈志远', 'present');

  const roll = await ask(partner, 'activity.attendance', { activityId });
  const stateOf = (name: string) => roll.people.find((one: { name: string }) => one.name === name)?.state;
  expect([stateOf('巴特尔'), stateOf(away.name), stateOf('陈志远')]).toEqual(['leave', 'remote', 'present']);
  expect(stateOf('特木尔')).toBeUndefined();
  const figures = new Map(
    (await ask(host, 'activity.detail', { activityId })).branches.map(
      ({ branchId, counts }: { branchId: string; counts: object }) => [branchId, counts],
    ),
  );
  expect(figures.get(hosts.member.branchId)).toMatchObject({ arrived: 1, late: 1, leave: 0 });
  expect(figures.get(partners.member.branchId)).toMatchObject({
    arrived: 2,
    remote: 1,
    present: 1,
    leave: 1,
  });
  const names = (await ask(host, 'activity.attendance', { activityId })).people.map(
    ({ name }: { name: string }) => name,
  );
  expect(names).toContain('特木尔');
  expect(names).not.toContain('陈志远');
}, 120_000);

import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity, aPerson, counts } from '../../../../../tests/pages/an-activity';
import ActivityDetailPage from './index';

const branches = [{ branchId: 'b1', name: '新兴社区第二党支部', counts: counts(), agreed: true }];
const me: Output<'member.me'> = {
  member: {
    memberId: 'm1',
    name: '巴特尔',
    branchId: 'b1',
    branchName: '新兴社区第二党支部',
    path: [],
    memberClass: 'able',
    probationary: false,
    group: null,
    community: null,
    offices: [],
    requiredHours: 32,
    leadsIn: null,
  },
  request: null,
};

function open(given: Parameters<typeof anActivity>[0], people = [aPerson({ name: '孙守田' })]) {
  const activity = anActivity({ branches, ...given });
  const calls = aCloud({
    'member.me': () => me,
    'activity.detail': () => activity,
    'activity.attendance': () => ({
      activityId: 'a1',
      title: activity.title,
      state: activity.state,
      startsAt: activity.startsAt,
      counts: activity.counts,
      branches: [],
      captures: [],
      guests: [],
      people,
    }),
  });
  openPage(<ActivityDetailPage />, { activityId: 'a1' });
  return calls;
}

test('the head tells the kind, the label, that branches join, and whose it is', async () => {
  open({ state: 'announced', startsAt: '2099-11-25T01:30:00.000Z', label: 'serviceDay', joint: true });
  expect(await screen.findByText('主题党日 · 新兴社区第二党支部')).toBeInTheDocument();
  expect(screen.getByText('奉献日')).toBeInTheDocument();
  expect(screen.getByText('联合')).toBeInTheDocument();
});

test.each([
  ['a draft', { state: 'draft' as const }, ['草稿', '待发通知，只有支部班子可见']],
  [
    'one that was called off',
    { state: 'cancelled' as const, cancelReason: '下大雪' },
    ['已取消', '取消了：下大雪'],
  ],
  ['one that is filed', { state: 'filed' as const }, ['已归档']],
])('%s says so, and what that means', async (_what, given, told) => {
  open(given);
  for (const words of told) expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByText('扫码签到')).not.toBeInTheDocument();
});

test('a draft is announced from the foot of its page, and who has no phone is named', async () => {
  const draft = anActivity({ branches, state: 'draft', runsIt: true });
  const told = { inPerson: [{ memberId: 'm9', name: '孙守田' }], elsewhere: 0 };
  const calls = aCloud({
    'member.me': () => me,
    'activity.detail': () => draft,
    'activity.announce': () => ({ told }),
  });
  openPage(<ActivityDetailPage />, { activityId: 'a1' });
  await userEvent.click(await screen.findByRole('button', { name: '发通知' }));
  expect(calls).toContainEqual(['activity.announce', { activityId: 'a1' }]);
  expect(await screen.findByText('孙守田没有绑定微信，请当面或打电话告诉')).toBeInTheDocument();
});

test('members see how many, and no names', async () => {
  const calls = open({ state: 'closed', counts: { expected: 21, arrived: 16, leave: 5 } });
  expect(await screen.findByText('16')).toBeInTheDocument();
  expect(screen.getByText('请假').parentElement).toHaveTextContent('请假5');
  expect(calls.some(([name]) => name === 'activity.attendance')).toBe(false);
});

test('those who record it see who by state, with the roll one tap away', async () => {
  open({ state: 'open', runsIt: true, recordsIt: true }, [
    aPerson({ name: '孙守田' }),
    ...['包建军', '陈志远'].map((name) => aPerson({ name, state: 'leave' })),
    ...['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => aPerson({ name, state: 'present' })),
  ]);
  expect(await screen.findByText('包建军、陈志远')).toBeInTheDocument();
  expect(screen.getByText('甲、乙、丙、丁、戊、己等 7 人')).toBeInTheDocument();
  await userEvent.click(screen.getByText('孙守田'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/attendance/index?activityId=a1',
  });
});

test('of a joint activity each branch has its line', async () => {
  const sister = {
    branchId: 'b2',
    name: '杏花党支部',
    counts: counts({ arrived: 3, expected: 9 }),
    agreed: true,
  };
  open({ state: 'closed', joint: true, branches: [...branches, sister] });
  expect(await screen.findByText('杏花党支部')).toBeInTheDocument();
  expect(screen.getByText('3 / 9 人')).toBeInTheDocument();
});

test.each([
  ['was expected and has none', { expectsMe: true }, true],
  ['has one', { mine: { state: 'present' as const, at: '2026-11-25T01:26:00.000Z' } }, true],
  ['was never expected', {}, false],
])('after the end the own record is told of who %s', async (_who, given, told) => {
  open({ state: 'closed', ...given });
  await screen.findByText('主题党日 · 新兴社区第二党支部');
  await screen.findByText('已到', { selector: '.figure__label' });
  expect(screen.queryAllByText(/我的记录|还没有您的记录/)).toHaveLength(told ? 1 : 0);
});

test('guests and corrections stand apart', async () => {
  open({
    state: 'filed',
    guests: [{ guestId: 'g1', name: '李想', from: '入党积极分子', came: true }],
    corrections: [{ at: '2026-11-20T01:00:00.000Z', by: '陈志远', text: '孙守田也到了', reason: '漏记' }],
  });
  expect(await screen.findByText('李想')).toBeInTheDocument();
  expect(screen.getByText('入党积极分子')).toBeInTheDocument();
  expect(screen.getByText('孙守田也到了')).toBeInTheDocument();
  expect(screen.getByText('漏记 · 陈志远 11月20日记')).toBeInTheDocument();
});

describe('whose check-in nobody opened', () => {
  const yesterday = '2026-11-24T01:30:00.000Z';

  test('who runs it notes down from its page who came', async () => {
    open({ state: 'announced', startsAt: yesterday, runsIt: true });
    await userEvent.click(await screen.findByRole('button', { name: '补登记到会' }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/packages/activity/pages/attendance/index?activityId=a1',
    });
    expect(screen.queryByRole('button', { name: /开始签到|签到码/ })).not.toBeInTheDocument();
  });

  test.each([
    ['on its own day', { startsAt: '2026-11-25T00:30:00.000Z', runsIt: true }],
    ['ahead', { startsAt: '2026-11-26T01:30:00.000Z', runsIt: true }],
    ['of whoever does not run it', { startsAt: yesterday }],
    ['once it has ended', { startsAt: yesterday, runsIt: true, state: 'closed' as const }],
    ['while it is open', { startsAt: yesterday, runsIt: true, state: 'open' as const }],
  ])('%s nothing is noted down so', async (_, given) => {
    open({ state: 'announced', ...given });
    await screen.findByText('主题党日 · 新兴社区第二党支部');
    expect(screen.queryByRole('button', { name: '补登记到会' })).not.toBeInTheDocument();
  });
});

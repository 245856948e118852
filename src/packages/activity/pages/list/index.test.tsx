import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import ActivityListPage from './index';

const past = '2026-10-25T01:30:00.000Z';
const came = { state: 'present' as const, at: '2026-10-25T01:26:00.000Z' };

function open(items: ReturnType<typeof anActivity>[], params = {}) {
  aCloud({
    'member.me': () => ({ member: null, request: null }),
    'activity.list': () => ({ items, next: null }),
  });
  openPage(<ActivityListPage />, params);
}

test.each([
  [
    'a draft, and that nobody else sees it',
    { state: 'draft' as const },
    ['草稿', '待发通知，只有支部班子可见'],
  ],
  [
    'what was called off, and why',
    { state: 'cancelled' as const, cancelReason: '下大雪' },
    ['已取消', '取消了：下大雪'],
  ],
  ['what is over', { state: 'closed' as const }, ['已结束']],
  ['what is filed', { state: 'filed' as const }, ['已归档']],
  ['what is filed beside the own record', { state: 'filed' as const, mine: came }, ['已到', '已归档']],
  ['党员三日 and that branches join', { label: 'careDay' as const, joint: true }, ['关爱日', '联合']],
])('the list tells %s', async (_, given, told) => {
  open([anActivity({ startsAt: past, ...given })]);
  for (const words of told) expect(await screen.findByText(words)).toBeInTheDocument();
});

test('of what was called off no own record is told', async () => {
  open([anActivity({ startsAt: past, state: 'cancelled', mine: { ...came, state: 'leave' } })]);
  expect(await screen.findByText('已取消')).toBeInTheDocument();
  expect(screen.queryByText('提交')).not.toBeInTheDocument();
});

test('the calendar is one tap away, of the same branch', async () => {
  open([], { branchId: 'b7' });
  await userEvent.click(await screen.findByRole('button', { name: '查看日历' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/calendar/index?branchId=b7',
  });
});

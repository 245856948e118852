import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import LeaveRequestsPage from './index';

const request = {
  state: 'waiting' as const,
  kind: 'sick' as const,
  reason: '去医院复查',
  late: false,
  decision: '',
  at: '2026-11-22T04:00:00.000Z',
  activityId: 'a1',
  activityTitle: '十一月主题党日',
  startsAt: '2026-11-25T01:30:00.000Z',
  memberId: 'm7',
  memberName: '包建军',
  branchName: '',
};

test('leave is approved with one tap', async () => {
  const calls = aCloud({
    'activity.leaveRequests': () => ({ items: [request] }),
    'activity.decideLeave': () => ({ state: 'approved' as const }),
  });
  openPage(<LeaveRequestsPage />);
  expect(await screen.findByText(/生病 · 去医院复查/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意包建军请假' }));
  expect(calls).toContainEqual(['activity.decideLeave', { activityId: 'a1', memberId: 'm7', approve: true }]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已同意包建军请假' }));
});

test('it is not declined without a word of why', async () => {
  const calls = aCloud({
    'activity.leaveRequests': () => ({ items: [{ ...request, late: true }] }),
    'activity.decideLeave': () => ({ state: 'declined' as const }),
  });
  openPage(<LeaveRequestsPage />);
  expect(await screen.findByText(/开始后提交/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '不同意包建军请假' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(screen.getByText('请写明原因')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '这次要表决');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls.filter(([name]) => name === 'activity.decideLeave')).toEqual([
    ['activity.decideLeave', { activityId: 'a1', memberId: 'm7', approve: false, reason: '这次要表决' }],
  ]);
});

test('when nobody waits it says so', async () => {
  aCloud({ 'activity.leaveRequests': () => ({ items: [] }) });
  openPage(<LeaveRequestsPage />);
  expect(await screen.findByText('没有待审批的请假')).toBeInTheDocument();
});

test('of who alone leads a branch the level above notes standing leave; of its own members nobody does here', async () => {
  const alone = {
    ...request,
    memberId: 'm8',
    memberName: '乌云',
    branchName: '机关党支部',
    standingLeave: null,
  };
  const calls = aCloud({
    'activity.leaveRequests': () => ({ items: [request, alone] }),
    'member.standingLeave': ({ until }) => ({ until }),
  });
  openPage(<LeaveRequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '乌云长期请假' }));
  expect(screen.queryByRole('button', { name: '包建军长期请假' })).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '住院');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(calls.filter(([name]) => name === 'member.standingLeave')).toEqual([
    ['member.standingLeave', expect.objectContaining({ memberId: 'm8', reason: '住院' })],
  ]);
});

test('standing leave that runs is said until when, and can be ended', async () => {
  const standingLeave = { until: '2027-03-05', reason: '住院' };
  const calls = aCloud({
    'activity.leaveRequests': () => ({ items: [{ ...request, branchName: '机关党支部', standingLeave }] }),
    'member.standingLeave': ({ until }) => ({ until }),
  });
  openPage(<LeaveRequestsPage />);
  await userEvent.click(await screen.findByText(/^长期请假到3月5日/));
  await userEvent.click(screen.getByRole('button', { name: '结束长期请假' }));
  expect(calls.filter(([name]) => name === 'member.standingLeave')).toEqual([
    ['member.standingLeave', expect.objectContaining({ memberId: 'm7', until: null })],
  ]);
});

import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity, counts } from '../../../../tests/pages/an-activity';
import { JointCard } from './joint-card';

const host = { branchId: 'b1', name: '安和支部', counts: counts(), agreed: true };
const partner = { branchId: 'b2', name: '新河支部', counts: counts(), agreed: false };

function open(given: Parameters<typeof anActivity>[0]) {
  const calls = aCloud({
    'activity.agreeJoint': () => ({ agreed: true as const }),
    'activity.leaveJoint': () => ({ left: true as const }),
  });
  const of = anActivity({ state: 'announced', joint: true, branches: [host, partner], ...given });
  openPage(<JointCard of={of} />);
  return calls;
}

test('another branch’s secretary takes part with one tap', async () => {
  const calls = open({ branchName: '安和支部', decidesFor: { branchId: 'b2', agreed: false } });
  expect(screen.getByText('安和支部邀请贵支部联合开展')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意联合开展' }));
  expect(calls).toEqual([['activity.agreeJoint', { activityId: 'a1' }]]);
});

test('or does not, with a reason that the host reads', async () => {
  const calls = open({ branchName: '安和支部', decidesFor: { branchId: 'b2', agreed: true } });
  expect(screen.queryByRole('button', { name: '同意联合开展' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '支部不参加' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), '防汛');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls).toEqual([['activity.leaveJoint', { activityId: 'a1', reason: '防汛' }]]);
  expect(Taro.switchTab).toHaveBeenCalled();
});

const third = { branchId: 'b3', name: '河西支部', counts: counts(), agreed: true };

test('the host sees who agreed, who has not answered and who does not come', () => {
  open({
    runsIt: true,
    branchId: 'b1',
    branches: [host, partner, third],
    withdrawals: [{ branchName: '学校支部', reason: '考试', at: '2026-11-20T00:00:00Z' }],
  });
  expect(screen.getByText('已同意联合开展：河西支部')).toBeInTheDocument();
  expect(screen.getByText(/^待答复：新河支部。/)).toBeInTheDocument();
  expect(screen.getByText('学校支部这次不参加：考试')).toBeInTheDocument();
});

test.each([
  ['draft', '发通知以后，再请新河支部的书记答复'],
  ['announced', /^待答复：新河支部/],
  ['open', /^待答复：新河支部/],
  ['closed', null],
  ['cancelled', null],
] as const)('while %s the host reads of a branch that has not answered: %s', (state, text) => {
  open({ runsIt: true, branchId: 'b1', state });
  expect(screen.queryAllByText(text ?? /新河支部/)).toHaveLength(text === null ? 0 : 1);
});

test('who said no may still agree, and need not say no again', async () => {
  const calls = open({
    branchName: '安和支部',
    decidesFor: { branchId: 'b2', agreed: false, declined: true },
    onlyAsked: true,
  });
  expect(screen.getByText('已回复安和支部：这次不参加')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '支部不参加' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意联合开展' }));
  expect(calls).toEqual([['activity.agreeJoint', { activityId: 'a1' }]]);
});

test('the committee of a branch that is asked reads that its secretary answers', () => {
  open({ branchName: '安和支部', onlyAsked: true });
  expect(screen.getByText('安和支部邀请贵支部联合开展')).toBeInTheDocument();
  expect(screen.getByText(/^待书记答复/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a member is asked nothing', () => {
  open({});
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

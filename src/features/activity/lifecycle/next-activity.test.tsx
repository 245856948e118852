import type { Said } from '@contract/activity/leave';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../tests/pages/an-activity';
import { NextActivity } from './next-activity';

const said = (given: Partial<Said>): Said => ({
  state: 'waiting',
  kind: null,
  reason: '',
  late: false,
  decision: '',
  at: '2026-11-22T04:00:00.000Z',
  ...given,
});
const ahead = { expectsMe: true, state: 'announced' as const, startsAt: '2099-11-25T01:30:00.000Z' };
const show = (given: Parameters<typeof anActivity>[0]) =>
  openPage(<NextActivity of={anActivity({ ...ahead, ...given })} runsIt={false} />);
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent);

test('「我会到」 says so in one tap', async () => {
  const calls = aCloud({ 'activity.answer': () => ({ said: said({ state: 'coming' }) }) });
  show({});
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  expect(calls).toContainEqual(['activity.answer', { activityId: 'a1', coming: true }]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '好的，到时见' }));
});

test('「请个假」 asks for the kind, and for words only when it is something else', async () => {
  const calls = aCloud({ 'activity.askLeave': () => ({ said: said({ kind: 'sick' }) }) });
  show({});
  await userEvent.click(screen.getByRole('button', { name: '请假' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(screen.getByText('请选择')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '其他' }));
  expect(screen.getByText('写一句是什么事')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '生病' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(calls).toEqual([['activity.askLeave', { activityId: 'a1', kind: 'sick', reason: '' }]]);
  expect(screen.queryByText('请假原因')).not.toBeInTheDocument();
});

test.each([
  ['coming', said({ state: 'coming' }), '您说了会到', ['安排', '请假']],
  ['waiting', said({ kind: 'sick', reason: '发烧' }), '请假待审批 · 生病 · 发烧', ['安排', '撤回请假']],
  [
    'declined',
    said({ state: 'declined', kind: 'work', decision: '要表决' }),
    '请假未同意：要表决',
    ['我会到', '请假'],
  ],
])('what was said and what can be said next: %s', (_, word, told, offered) => {
  aCloud({});
  show({ said: word });
  expect(screen.getByText(told)).toBeInTheDocument();
  expect(buttons()).toEqual(expect.arrayContaining(offered));
  expect(buttons().slice(-2)).toEqual(offered);
});

test('while the check-in is open there is nothing to say of coming: the word stands beside 「请个假」', () => {
  aCloud({});
  show({ state: 'open', startsAt: '2026-11-25T01:30:00.000Z' });
  expect(buttons().slice(-3)).toEqual(['扫码签到', '输入口令', '请假']);
});

test('leave that waits is taken back', async () => {
  const calls = aCloud({ 'activity.withdrawLeave': () => ({ said: said({ state: 'withdrawn' }) }) });
  show({ said: said({ kind: 'sick' }) });
  await userEvent.click(screen.getByRole('button', { name: '撤回请假' }));
  expect(calls).toEqual([['activity.withdrawLeave', { activityId: 'a1' }]]);
});

test.each([
  ['is not expected', { expectsMe: false }],
  ['came', { mine: { state: 'present' as const, at: '2026-11-25T01:26:00.000Z' } }],
  ['is on leave', { mine: { state: 'leave' as const, at: '2026-11-24T01:26:00.000Z' } }],
])('nothing is asked of who %s', (_, given) => {
  aCloud({});
  show(given);
  expect(screen.queryByText('请假')).not.toBeInTheDocument();
  expect(screen.queryByText('我会到')).not.toBeInTheDocument();
});

test('of one whose day went by unopened nobody is asked any more, and its tag says so', () => {
  aCloud({});
  show({ startsAt: '2020-11-25T01:30:00.000Z' });
  expect(screen.getByText('未开始签到')).toBeInTheDocument();
  expect(screen.queryByText('我会到')).not.toBeInTheDocument();
});

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
test.each([
  ['of today', 0, true, 1],
  ['of tomorrow', 1, true, 1],
  ['of the day after', 2, true, 0],
  ['of today that one does not run', 0, false, 0],
])(
  'the key of a meeting %s is asked for ahead, for where there is no signal',
  (_which, days, runsIt, asked) => {
    const calls = aCloud({});
    const of = anActivity({ state: 'announced', startsAt: inDays(days) });
    openPage(<NextActivity of={of} runsIt={runsIt} />);
    expect(calls.filter(([name]) => name === 'activity.lend')).toHaveLength(asked);
  },
);

test.each([
  ['in ten days', 10, ['我会到', '请假']],
  ['tomorrow', 1, ['我会到', '请假']],
  ['today', 0, ['扫码签到', '我会到', '请假']],
])('of a meeting %s the first thing to do is %j', (_, days, offered) => {
  aCloud({});
  show({ startsAt: inDays(days) });
  expect(buttons().slice(-offered.length)).toEqual(offered);
  expect(screen.queryAllByText('扫码签到')).toHaveLength(days === 0 ? 1 : 0);
});

test.each([
  ['in ten days', 10, ['安排', '签到码']],
  ['today', 0, ['开始签到', '安排', '扫码签到']],
])('of a meeting %s that one runs there is %j to do', (_, days, offered) => {
  aCloud({});
  openPage(<NextActivity of={anActivity({ ...ahead, startsAt: inDays(days) })} runsIt />);
  expect(buttons().slice(-offered.length)).toEqual(offered);
});

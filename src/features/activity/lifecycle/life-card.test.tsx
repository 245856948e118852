import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity, counts } from '../../../../tests/pages/an-activity';
import { LifeCard } from './life-card';

const secretary = (): Output<'member.me'> => ({
  member: {
    memberId: 'm1',
    name: '格日勒',
    branchId: 'b1',
    branchName: '新兴社区第二党支部',
    path: [],
    memberClass: 'able',
    probationary: false,
    group: null,
    community: null,
    offices: [{ role: 'secretary', organizationId: 'b1', name: '' }],
    requiredHours: 32,
    leadsIn: null,
  },
  request: null,
});
const written = (minutes: Output<'activity.minutes'>['minutes']): Output<'activity.minutes'> =>
  ({ minutes, resolutions: [], pictures: [], mayWrite: true }) as unknown as Output<'activity.minutes'>;
const some = { version: 1 } as Output<'activity.minutes'>['minutes'];

function show(given: Parameters<typeof anActivity>[0], cloud: Answers = {}) {
  const of = anActivity({ runsIt: true, ...given });
  const calls = aCloud({
    'member.me': secretary,
    'activity.attendance': () => ({
      activityId: 'a1',
      title: of.title,
      state: of.state,
      startsAt: of.startsAt,
      counts: counts(),
      branches: [],
      captures: [],
      guests: [],
      people: [],
    }),
    ...cloud,
  });
  openPage(<LifeCard of={of} />);
  return calls;
}

test.each([
  ['draft' as const, ['编辑', '删除草稿']],
  ['announced' as const, ['编辑', '取消这次活动']],
  ['open' as const, ['编辑', '取消这次活动']],
  ['closed' as const, ['归档', '复制为新活动']],
  ['filed' as const, ['添加更正', '复制为新活动']],
])('with one that is %s it offers %s', async (state, offered) => {
  show({ state });
  for (const words of offered) expect(await screen.findByText(words)).toBeInTheDocument();
  expect(document.querySelectorAll('.list-row')).toHaveLength(offered.length);
});

test.each(['announced' as const, 'open' as const])(
  'of a year that is closed, one that is %s is no more changed or called off, and it says why',
  async (state) => {
    show({ state, startsAt: '2024-12-30T01:30:00.000Z' });
    expect(await screen.findByText(/不计入统计/)).toBeInTheDocument();
    expect(document.querySelectorAll('.list-row')).toHaveLength(0);
  },
);

test('nothing is offered to who does not run it', () => {
  show({ state: 'announced', runsIt: false });
  expect(document.querySelectorAll('.list-row')).toHaveLength(0);
});

test.each([
  ['announced' as const, '编辑', 'edit=a1'],
  ['closed' as const, '复制为新活动', 'from=a1'],
])('of one that is %s 「%s」 opens the form with %s', async (state, words, query) => {
  show({ state });
  await userEvent.click(await screen.findByText(words));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/packages/activity/pages/create/index?${query}` });
});

test('before filing, what is missing is named and leads to where it is done', async () => {
  const calls = show(
    { state: 'closed', answers: { coming: 0, waiting: 2 } },
    { 'activity.minutes': () => written(null) },
  );
  await userEvent.click(await screen.findByText('归档'));
  expect(await screen.findByText('2 人请假待审批')).toBeInTheDocument();
  await userEvent.click(screen.getByText('会议记录还没有写'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/minutes/index?activityId=a1',
  });
  expect(screen.queryByRole('button', { name: '归档' })).not.toBeInTheDocument();
  expect(calls.some(([name]) => name === 'activity.file')).toBe(false);
});

test('when nothing is missing it is filed with one more tap', async () => {
  const calls = show(
    { state: 'closed' },
    {
      'activity.minutes': () => written(some),
      'activity.file': () => ({ filedAt: '2026-11-25T01:26:00.000Z' }),
    },
  );
  await userEvent.click(await screen.findByText('归档'));
  await userEvent.click(await screen.findByRole('button', { name: '归档' }));
  expect(calls).toContainEqual(['activity.file', { activityId: 'a1' }]);
});

test('what the phone could not know stands in the sheet as the cloud says it', async () => {
  show(
    { state: 'closed' },
    {
      'activity.minutes': () => written(some),
      'activity.file': () => ({ refused: 'activity.leavesWait', params: { count: 1 } }),
    },
  );
  await userEvent.click(await screen.findByText('归档'));
  await userEvent.click(await screen.findByRole('button', { name: '归档' }));
  expect(await screen.findByText('还有 1 人请假待审批，处理后再归档')).toBeInTheDocument();
});

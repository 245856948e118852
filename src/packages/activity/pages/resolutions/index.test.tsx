import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import ResolutionsPage from './index';

type Resolution = Output<'activity.resolutions'>['items'][number];

const aResolution = (given: Partial<Resolution> = {}): Resolution => ({
  resolutionId: 'r1',
  text: '给三号楼换灯',
  ownerId: 'bateer',
  ownerName: '巴特尔',
  dueOn: '2020-01-02',
  state: 'open',
  note: '',
  closedAt: null,
  moved: 0,
  movedBecause: '',
  activityId: 'a1',
  activityTitle: '十月主题党日',
  startsAt: '2026-10-23T01:30:00.000Z',
  mayClose: true,
  ...given,
});

const me = (office?: 'secretary' | 'committee') => ({
  member: {
    memberId: 'bateer',
    name: '巴特尔',
    branchId: 'b1',
    branchName: '新兴社区第二党支部',
    path: [],
    memberClass: 'able' as const,
    probationary: false,
    group: null,
    community: null,
    offices: office ? [{ role: office, organizationId: 'b1', name: '' }] : [],
    requiredHours: 32,
    leadsIn: null,
  },
  request: null,
});

const open = (given: Answers = {}, params = {}) => {
  const calls = aCloud({
    'member.me': () => me(),
    'activity.resolutions': () => ({ items: [aResolution()], next: null }),
    ...given,
  });
  openPage(<ResolutionsPage />, params);
  return calls;
};
const askedFor = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'activity.resolutions').map(([, input]) => input);

test('the owner says in a sentence that it is done', async () => {
  const calls = open({ 'activity.closeResolution': () => ({ resolutionId: 'r1' }) });
  expect(await screen.findByText('给三号楼换灯')).toBeInTheDocument();
  expect(screen.getByText(/已过期 \d+ 天/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '办好了' }));
  await userEvent.click(screen.getByRole('button', { name: '办结' }));
  expect(screen.getByText('请填写办理情况')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('办理情况'), '六个都换了');
  await userEvent.click(screen.getByRole('button', { name: '办结' }));
  expect(calls).toContainEqual(['activity.closeResolution', { resolutionId: 'r1', note: '六个都换了' }]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已办结' }));
});

test('a member has their own; whoever leads the branch may look at all of it', async () => {
  open();
  await screen.findByText('给三号楼换灯');
  expect(screen.queryByText('全支部的')).not.toBeInTheDocument();
});

test('the secretary finds who sees to what', async () => {
  const calls = open({ 'member.me': () => me('secretary') });
  await userEvent.click(await screen.findByText('全支部的'));
  expect(await screen.findByText(/^巴特尔 · /)).toBeInTheDocument();
  expect(askedFor(calls)).toContainEqual({ state: 'open', branchId: 'b1' });
});

test("opened for a branch it shows that branch's, and what is done with how", async () => {
  const calls = open(
    {
      'activity.resolutions': ({ state }) => ({
        items: [aResolution(state === 'closed' ? { state, note: '换好了', mayClose: false } : {})],
        next: null,
      }),
    },
    { branchId: 'b2' },
  );
  await userEvent.click(await screen.findByText('已办结'));
  expect(await screen.findByText('巴特尔 · 已办：换好了')).toBeInTheDocument();
  expect(askedFor(calls)).toContainEqual({ state: 'closed', branchId: 'b2' });
});

test('where there is nothing it says what to expect', async () => {
  open({ 'activity.resolutions': () => ({ items: [], next: null }) });
  expect(await screen.findByText('没有由您办理的')).toBeInTheDocument();
});

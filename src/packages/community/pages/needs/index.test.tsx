import type { Input, Output } from '@contract/api';
import type { Need } from '@contract/community/need';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import NeedsPage from './index';

const nothing = {
  takeUp: false,
  takeBack: false,
  change: false,
  drop: false,
  accept: false,
  decline: false,
  finish: false,
};
const need = (given: Partial<Need> = {}): Need => ({
  ...{ needId: 'n1', kind: 'need', title: '六一安全课', category: 'learning', details: '三十个孩子' },
  ...{ dueOn: null, state: 'open', unitName: '', note: '', may: nothing },
  ...given,
});
const list = (items: Need[], given: Partial<Output<'community.needs'>> = {}) => ({
  ...{ communityId: 'c1', communityName: '新兴社区', year: 2026, mayList: false, mayOffer: false },
  ...{ items, next: null },
  ...given,
});
const cloud = (
  needs: (input: Input<'community.needs'>) => Output<'community.needs'> | { refused: string },
  more: Answers = {},
) =>
  aCloud({
    'community.needs': needs,
    'community.takeUpNeed': () => ({ state: 'offered' }),
    'community.answerOffer': () => ({ state: 'agreed' }),
    'community.finishNeed': () => ({ state: 'done' }),
    'community.saveNeed': () => ({ needId: 'n2', state: 'open' }),
    'community.copyNeeds': () => ({ copied: 3 }),
    ...more,
  });
const acts = (calls: [string, unknown][]) => calls.filter(([name]) => name !== 'community.needs');

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-10-23T09:00:00+08:00'), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

test('a unit takes up a need with a word or without', async () => {
  const calls = cloud(() => list([need({ may: { ...nothing, takeUp: true } })]));
  openPage(<NeedsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '我单位认领 六一安全课' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(acts(calls)).toEqual([['community.takeUpNeed', { needId: 'n1', note: '' }]]);
});

test('staff agree with one tap, and say how it went before it is done', async () => {
  const offered = need({
    ...{ state: 'offered', unitName: '区医院党支部', note: '两位讲师' },
    may: { ...nothing, accept: true, decline: true },
  });
  const agreed = need({ needId: 'n2', title: '义诊', state: 'agreed', may: { ...nothing, finish: true } });
  const calls = cloud(() => list([offered, agreed], { mayList: true }));
  openPage(<NeedsPage />);
  expect(await screen.findByText('区医院党支部：两位讲师')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '确认对接 六一安全课' }));
  await userEvent.click(screen.getByRole('button', { name: '办结 义诊' }));
  await userEvent.click(screen.getByRole('button', { name: '登记办结' }));
  expect(screen.getByText('请填写办结情况', { selector: '[role=alert]' })).toBeInTheDocument();
  const sheet = screen.getByText('办理情况').closest('.sheet') as HTMLElement;
  await userEvent.type(within(sheet).getByRole('textbox'), '四十人来看');
  await userEvent.click(screen.getByRole('button', { name: '登记办结' }));
  expect(acts(calls)).toEqual([
    ['community.answerOffer', { needId: 'n1', accept: true }],
    ['community.finishNeed', { needId: 'n2', note: '四十人来看' }],
  ]);
});

test('an empty list offers last year’s, in one tap', async () => {
  const calls = cloud(() => list([], { mayList: true }));
  openPage(<NeedsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '复制去年的' }));
  expect(acts(calls)).toEqual([['community.copyNeeds', { communityId: 'c1', year: 2026 }]]);
});

test('a need is written down once it says what', async () => {
  const calls = cloud(() => list([need()], { mayList: true }));
  openPage(<NeedsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '新增需求' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByText('请填写内容')).toBeInTheDocument();
  const field = screen.getByText('需求').closest('.field') as HTMLElement;
  await userEvent.type(within(field).getByRole('textbox'), '清楼道');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  const draft = { title: '清楼道', category: 'hands', details: '', dueOn: null };
  expect(acts(calls)).toEqual([['community.saveNeed', { communityId: 'c1', year: 2026, ...draft }]]);
});

test('what units offer and last year’s list are a tap away', async () => {
  const calls = cloud(() => list([need()]));
  openPage(<NeedsPage />, { communityId: 'c1' });
  await userEvent.click(await screen.findByRole('radio', { name: '单位资源' }));
  await userEvent.click(screen.getByRole('radio', { name: '2025年' }));
  await screen.findByText('六一安全课');
  expect(calls.at(-1)).toEqual(['community.needs', { communityId: 'c1', kind: 'offer', year: 2025 }]);
});

test('a branch that is registered nowhere is led to registering', async () => {
  cloud(() => ({ refused: 'need.notRegistered' }));
  openPage(<NeedsPage />);
  expect(await screen.findByText('支部还没有到社区报到')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '去报到' })).toBeInTheDocument();
});

import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { quarterOf } from '../../../../features/branch/plan-choice';
import PlanPage from './index';

type Proposal = Output<'activity.plan'>['items'][number];

const proposal = (given: Partial<Proposal> = {}): Proposal => ({
  kind: 'themeDay',
  every: 'month',
  month: '2099-12',
  startsAt: '2099-12-25T01:30:00.000Z',
  place: '社区二楼',
  likeLast: true,
  moved: false,
  ...given,
});
const lecture = proposal({ kind: 'lecture', every: 'quarter', startsAt: '2099-12-18T01:30:00.000Z' });

function plan(items: Proposal[], params: Record<string, string> = {}) {
  const calls = aCloud({
    'activity.plan': () => ({ from: '2099-12', to: '2099-12', items }),
    'activity.adoptPlan': ({ items: adopted }) => ({ made: adopted.length, already: 0 }),
  });
  openPage(<PlanPage />, params);
  return calls;
}
const adoptedIn = (calls: [string, unknown][]) =>
  calls
    .filter(([name]) => name === 'activity.adoptPlan')
    .map(([, input]) => (input as { items: unknown[] }).items);

test('what is proposed is kept as drafts in one go, but for what was switched off', async () => {
  const calls = plan([proposal(), lecture]);
  const [first] = await screen.findAllByRole('checkbox');
  await userEvent.click(first as HTMLElement);
  await userEvent.click(screen.getByRole('button', { name: /1 项/ }));
  expect(adoptedIn(calls)).toEqual([
    [expect.objectContaining({ kind: 'lecture', month: '2099-12', place: '社区二楼' })],
  ]);
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: '已保存 1 份草稿，到时候再发通知' }),
  );
});

test('a branch that has met nowhere yet says where first', async () => {
  const calls = plan([proposal({ place: '', likeLast: false })]);
  await userEvent.click(await screen.findByRole('button', { name: /1 项/ }));
  expect(adoptedIn(calls)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), '嘎查活动室');
  await userEvent.click(screen.getByRole('button', { name: /1 项/ }));
  expect(adoptedIn(calls)).toEqual([[expect.objectContaining({ place: '嘎查活动室' })]]);
});

test('when everything is planned it says so, and nothing can be kept', async () => {
  plan([]);
  expect(await screen.findByText('应开展的都有了安排，到时候记得发通知。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /个/ })).not.toBeInTheDocument();
});

const next = proposal({ month: '2100-01', startsAt: '2100-01-25T01:30:00.000Z' });

test('a quarter is shown, the soonest first, and what is kept is of that one', async () => {
  const calls = plan([proposal(), lecture, next]);
  expect(await screen.findAllByRole('checkbox')).toHaveLength(2);
  await userEvent.click(screen.getByRole('radio', { name: '2100年第1季度' }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /1 项/ }));
  expect(adoptedIn(calls)).toEqual([[expect.objectContaining({ month: '2100-01' })]]);
});

test('whoever comes for one kind sees its next meeting first, and that alone is to be kept', async () => {
  const assembly = proposal({
    kind: 'assembly',
    every: 'quarter',
    month: '2100-01',
    startsAt: '2100-01-09T01:30:00.000Z',
  });
  const calls = plan([proposal(), next, assembly], { kind: 'assembly' });
  expect(await screen.findByText('先安排')).toBeInTheDocument();
  expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
    true,
    false,
  ]);
  await userEvent.click(screen.getByRole('button', { name: /1 项/ }));
  expect(adoptedIn(calls)).toEqual([[expect.objectContaining({ kind: 'assembly', month: '2100-01' })]]);
});

test.each([
  ['2026-12', '2026-10'],
  ['2026-10', '2026-10'],
  ['2027-01', '2027-01'],
  ['2027-03', '2027-01'],
])('%s is in the quarter that begins with %s', (month, quarter) => {
  expect(quarterOf(month)).toBe(quarter);
});

import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anErrandInFull } from '../../../../../tests/pages/an-errand';
import ErrandDetailPage from './index';

type Given = Parameters<typeof anErrandInFull>[0];

function openErrand(given: Given, answers: Answers = {}) {
  const calls = aCloud({ 'errand.detail': () => anErrandInFull(given), ...answers });
  openPage(<ErrandDetailPage />, { errandId: 'e1' });
  return calls;
}
const inputs = (calls: [string, unknown][], name: string) =>
  calls.filter(([one]) => one === name).map(([, input]) => input);
const people = {
  own: [
    { memberId: 'm1', name: '李建国', branchName: '新兴社区第一党支部' },
    { memberId: 'm2', name: '孙守田', branchName: '新兴社区第一党支部' },
  ],
  inService: [{ memberId: 'm3', name: '陈志远', branchName: '供热公司党支部' }],
};

test('staff give it to a member in two taps, found by a character of the name', async () => {
  const calls = openErrand(
    { may: { accept: true, assign: true, passUp: true, reject: true } },
    {
      'errand.candidates': () => people,
      'errand.assign': () => ({ state: 'assigned', assignee: '陈志远' }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: '安排办理' }));
  expect(await screen.findByText('李建国')).toBeInTheDocument();
  expect(screen.getByText('在这里报到的在职党员')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox'), '陈');
  expect(screen.queryByText('李建国')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('陈志远'));
  await waitFor(() =>
    expect(inputs(calls, 'errand.assign')).toEqual([{ errandId: 'e1', memberId: 'm3', reason: '' }]),
  );
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已请陈志远办理' }));
});

test('another is asked only with a reason', async () => {
  const calls = openErrand(
    { state: 'assigned', assignee: '李建国', may: { reassign: true } },
    {
      'errand.candidates': () => people,
      'errand.assign': () => ({ state: 'assigned', assignee: '陈志远' }),
    },
  );
  await userEvent.click(await screen.findByText('换人办'));
  await userEvent.click(await screen.findByText('陈志远'));
  expect(inputs(calls, 'errand.assign')).toEqual([]);
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('写一句，让对方知道');
  await userEvent.type(screen.getAllByRole('textbox')[0] as HTMLElement, '要电工');
  await userEvent.click(screen.getByText('陈志远'));
  await waitFor(() =>
    expect(inputs(calls, 'errand.assign')).toEqual([{ errandId: 'e1', memberId: 'm3', reason: '要电工' }]),
  );
});

test('the resident confirms with one tap, and disputes only with a word', async () => {
  const calls = openErrand(
    { state: 'done', mine: true, may: { confirm: true } },
    {
      'errand.confirm': () => ({ state: 'confirmed' }),
      'errand.contact': () => ({ refused: 'call.failed' }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: '还没办好' }));
  await userEvent.click(screen.getByRole('button', { name: '请他再办一办' }));
  expect(screen.getByRole('alert')).toHaveTextContent('写一句，让对方知道');
  expect(inputs(calls, 'errand.confirm')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '办好了' }));
  await waitFor(() => expect(inputs(calls, 'errand.confirm')).toEqual([{ errandId: 'e1' }]));
});

test('whoever has it in hand looks whom to reach on a tap, and says how it goes', async () => {
  const calls = openErrand(
    { state: 'assigned', mayReach: true, may: { progress: true, finish: true, handBack: true } },
    {
      'errand.contact': () => ({ name: '王桂兰', phone: '13804751234', address: '3 号楼 401' }),
      'errand.progress': () => ({ state: 'assigned' }),
    },
  );
  expect(await screen.findByText('查看姓名、电话和地址')).toBeInTheDocument();
  expect(inputs(calls, 'errand.contact')).toEqual([]);
  await userEvent.click(screen.getByText('查看姓名、电话和地址'));
  expect(await screen.findByText('138 0475 1234')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '反馈进展' }));
  await userEvent.type(screen.getByRole('textbox'), '约好明天');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  await waitFor(() =>
    expect(inputs(calls, 'errand.progress')).toEqual([{ errandId: 'e1', note: '约好明天' }]),
  );
});

test('the way says who gave it to whom, and what was said for somebody without a phone is marked', async () => {
  const at = '2026-11-20T01:00:00.000Z';
  openErrand({
    ...{ state: 'confirmed', behalf: true, assignee: '李建国' },
    steps: [
      { what: 'posted', at, by: '新兴社区', note: '', to: '' },
      { what: 'assigned', at, by: '新兴社区', note: '', to: '李同志' },
      { what: 'done', at, by: '李同志', note: '换好了', to: '' },
      { what: 'confirmed', at, by: '新兴社区', note: '', to: '' },
    ],
  });
  expect(await screen.findByText('代说')).toBeInTheDocument();
  for (const said of ['新兴社区替居民说了这件事', '新兴社区请李同志办理', '新兴社区替居民确认已办好']) {
    expect(screen.getByText(said)).toBeInTheDocument();
  }
  expect(screen.getByText(/换好了/)).toBeInTheDocument();
});

test('what was passed on to others is gone from this reader’s page, with no button left to press', async () => {
  let isTheirs = true;
  aCloud({
    'errand.detail': () =>
      isTheirs
        ? anErrandInFull({ state: 'assigned', may: { progress: true, finish: true, handBack: true } })
        : { refused: 'errand.unknown' },
    'errand.handBack': () => {
      isTheirs = false;
      return { state: 'submitted' };
    },
  });
  openPage(<ErrandDetailPage />, { errandId: 'e1' });
  await userEvent.click(await screen.findByText('交回社区'));
  await userEvent.type(screen.getByRole('textbox'), '这周出差');
  await userEvent.click(screen.getAllByText('交回社区').pop() as HTMLElement);
  expect(await screen.findByText('这件事已不由您办理')).toBeInTheDocument();
  expect(screen.queryByText('办好了')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('返回'));
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/home/index' });
});

test.each([
  ['asked', /由其他同事办理；没有其他同事，可以上报街道/],
  ['helped', /由没有参与的同事来确认/],
] as const)('whoever has a part in it (%s) reads who sees to it instead', async (ownPart, words) => {
  openErrand({ state: 'done', ownPart });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aWish } from '../../../../../tests/pages/a-wish';
import VerifyWishesPage from './index';

const queue = () => ({ items: [aWish({ state: 'submitted', claimable: false })], next: null });
const inputs = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'wish.verify').map(([, input]) => input);

test('passing is one tap', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'published' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByText('通过'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([
      { wishId: 'w1', decision: 'publish', category: 'repairs', urgent: false },
    ]),
  );
});

test('what to know before passing stands on the card: what was answered, a text to look at twice, what may be the same', async () => {
  const similar = [
    {
      ...{ wishId: 'w9', number: '261101-AAAAA', title: '阳台的灯坏了', state: 'claimed' as const },
      postedAt: '2026-11-01T01:00:00.000Z',
    },
  ];
  const toVerify = { review: true, numbers: [], question: '屋里还是楼道？', answer: '楼道的', similar };
  aCloud({
    'wish.list': () => ({
      items: [aWish({ state: 'submitted', claimable: false, toVerify })],
      next: null,
    }),
  });
  openPage(<VerifyWishesPage />);
  expect(await screen.findByText(/问：屋里还是楼道？\s*答：楼道的/)).toBeInTheDocument();
  expect(screen.getByText(/系统未能判定/)).toBeInTheDocument();
  expect(screen.getByText('可能是同一件事：阳台的灯坏了（已有人认领）')).toBeInTheDocument();
  await userEvent.click(screen.getByText('查看'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w9' });
});

test('a corrected category goes with it', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'published' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /修改类别/ }));
  await userEvent.click(screen.getByRole('radio', { name: '助老' }));
  await userEvent.click(screen.getByText('通过'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([
      { wishId: 'w1', decision: 'publish', category: 'elderly', urgent: false },
    ]),
  );
});

test('not passing needs a reason', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.verify': () => ({ state: 'rejected' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByText('不通过'));
  await userEvent.click(screen.getByText('提交'));
  expect(inputs(calls)).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), '归物业管');
  await userEvent.click(screen.getByText('提交'));
  await waitFor(() =>
    expect(inputs(calls)).toEqual([{ wishId: 'w1', decision: 'reject', reason: '归物业管' }]),
  );
});

test('a queue that is done says so', async () => {
  aCloud({ 'wish.list': () => ({ items: [], next: null }) });
  openPage(<VerifyWishesPage />);
  expect(await screen.findByText('没有待核实的心愿')).toBeInTheDocument();
});

test('something may be asked back first', async () => {
  const calls = aCloud({ 'wish.list': queue, 'wish.askBack': () => ({ state: 'asked' }) });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /询问详情/ }));
  await userEvent.type(screen.getByRole('textbox'), '是屋里的灯吗？');
  await userEvent.click(screen.getByText('发送'));
  await waitFor(() =>
    expect(calls).toContainEqual(['wish.askBack', { wishId: 'w1', question: '是屋里的灯吗？' }]),
  );
});

test('A6: numbers in the text are marked, and one tap publishes it without them', async () => {
  const numbers = [{ field: 'title' as const, kind: 'mobile' as const, text: '13900001234' }];
  const toVerify = { review: false, numbers, question: '', answer: '', similar: [] };
  const calls = aCloud({
    'wish.list': () => ({ items: [aWish({ state: 'submitted', claimable: false, toVerify })], next: null }),
    'wish.verify': () => ({ state: 'published' }),
  });
  openPage(<VerifyWishesPage />);
  expect(await screen.findByText(/文字里有手机号：13900001234/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('隐去并通过'));
  expect(calls).toContainEqual(['wish.verify', expect.objectContaining({ wishId: 'w1', numbers: 'hide' })]);
});

test('one that asks for two things becomes two, each with its own words', async () => {
  const calls = aCloud({
    'wish.list': queue,
    'wish.split': () => ({ state: 'split', wishIds: ['w2', 'w3'] }),
  });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /拆分/ }));
  await userEvent.click(screen.getByText('拆分并放上心愿墙'));
  expect(screen.getByRole('alert')).toHaveTextContent('写一句想请人帮什么');
  await userEvent.type(screen.getByRole('textbox', { name: '第 2 个' }), '修门锁');
  await userEvent.click(screen.getByText('拆分并放上心愿墙'));
  const parts = [
    { title: '阳台灯不亮了', category: 'repairs', details: '' },
    { title: '修门锁', category: 'repairs', details: '' },
  ];
  await waitFor(() => expect(calls).toContainEqual(['wish.split', { wishId: 'w1', parts }]));
});

test('only what is needed within a week can be marked urgent', async () => {
  const soon = new Date().toISOString().slice(0, 10);
  const calls = aCloud({
    'wish.list': () => ({ items: [aWish({ state: 'submitted', dueOn: soon })], next: null }),
    'wish.verify': () => ({ state: 'published' }),
  });
  openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByText('通过'));
  await waitFor(() => expect(inputs(calls)).toMatchObject([{ urgent: true }]));
});

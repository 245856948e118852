import Taro from '@tarojs/taro';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aWish } from '../../../../../tests/pages/a-wish';
import VerifyWishesPage from './index';

const queue = () => ({ items: [aWish({ state: 'submitted', claimable: false })], next: null });
const inputs = (calls: [string, unknown][]) =>
  calls.filter(([name]) => name === 'wish.verify').map(([, input]) => input);

const published = { wishId: 'w1', decision: 'publish', category: 'repairs', urgent: false };

/** Passes the first wish of the queue, at a clock that the test moves. */
async function passOne(items = queue().items) {
  jest.useFakeTimers({ advanceTimers: true });
  const calls = aCloud({
    'wish.list': () => ({ items, next: null }),
    'wish.verify': () => ({ state: 'published' }),
  });
  const { unmount } = openPage(<VerifyWishesPage />);
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const [first] = await screen.findAllByText('通过');
  await user.click(first as HTMLElement);
  return { calls, user, unmount };
}
afterEach(() => jest.useRealTimers());

test('passing is one tap, sent after five seconds', async () => {
  const { calls } = await passOne();
  await act(() => jest.advanceTimersByTimeAsync(4000));
  expect(inputs(calls)).toEqual([]);
  await act(() => jest.advanceTimersByTimeAsync(1500));
  await waitFor(() => expect(inputs(calls)).toEqual([published]));
});

test('what was passed by mistake is taken back, and nothing is sent, then or on leaving', async () => {
  const { calls, user, unmount } = await passOne();
  await user.click(screen.getByText('撤销'));
  expect(await screen.findByText('通过')).toBeInTheDocument();
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  unmount();
  expect(inputs(calls)).toEqual([]);
});

test('leaving the page sends it at once, and so does passing the next', async () => {
  const two = [...queue().items, aWish({ wishId: 'w2', state: 'submitted', claimable: false })];
  const { calls, user, unmount } = await passOne(two);
  await user.click(screen.getByText('通过'));
  await waitFor(() => expect(inputs(calls)).toEqual([published]));
  unmount();
  await waitFor(() => expect(inputs(calls)).toEqual([published, { ...published, wishId: 'w2' }]));
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
  const { unmount } = openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: /修改类别/ }));
  await userEvent.click(screen.getByRole('radio', { name: '助老' }));
  await userEvent.click(screen.getByText('通过'));
  unmount();
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
  const { unmount } = openPage(<VerifyWishesPage />);
  expect(await screen.findByText(/文字里有手机号：13900001234/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('隐去并通过'));
  unmount();
  await waitFor(() => expect(inputs(calls)).toHaveLength(1));
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
  const { unmount } = openPage(<VerifyWishesPage />);
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByText('通过'));
  unmount();
  await waitFor(() => expect(inputs(calls)).toMatchObject([{ urgent: true }]));
});

import Taro from '@tarojs/taro';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { dismiss, keptOnes } from '../../../../cloud/outbox';
import SpotPage from './index';

const noted =
  (state: 'recorded' | 'assigned' = 'recorded') =>
  () => ({
    ...{
      errandId: 'e1',
      number: '261118-7K2QP',
      state,
      communityName: '新兴社区',
      meets: true,
      asSaid: true,
    },
  });
const open = (answers: Answers = {}) => {
  const calls = aCloud({ 'errand.jot': noted(), ...answers });
  openPage(<SpotPage />);
  return calls;
};
const write = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const tap = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  for (const { requestId } of keptOnes()) dismiss(requestId);
});

test('one line and one tap: what kind it is the line says, and nobody need be named', async () => {
  const calls = open();
  await write('帮了什么', '帮着换了灯泡');
  expect(screen.getByRole('radio', { name: '设施' })).toHaveAttribute('aria-checked', 'true');
  await tap('已办好');
  expect(await screen.findByText('已记下')).toBeInTheDocument();
  expect(screen.getByText('新兴社区 · 由经办人记录')).toBeInTheDocument();
  expect(calls).toEqual([
    ['errand.jot', { line: '帮着换了灯泡', whom: '', place: '', kind: 'facilities', toDo: false }],
  ]);
});

test('what is still to do takes one tap too, and the next one begins with an empty page', async () => {
  const calls = open({ 'errand.jot': noted('assigned') });
  await write('帮了什么', '明天去取药');
  await write('帮了谁', '3 号楼老人');
  await write('在哪', '3号楼');
  await userEvent.click(screen.getByRole('radio', { name: '其他' }));
  await tap('还要办');
  expect(await screen.findByText('已记为待办')).toBeInTheDocument();
  expect(calls[0]?.[1]).toMatchObject({ toDo: true, kind: 'other', whom: '3 号楼老人', place: '3号楼' });
  await tap('再记一件');
  expect(screen.getByLabelText('帮了什么')).toHaveValue('');
});

test('without the line nothing is sent, and the field says what is missing', async () => {
  const calls = open();
  await tap('已办好');
  expect(await screen.findByText('写一句帮了什么')).toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('where there is no signal it waits on the phone, and says so', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  open({ 'errand.jot': () => 'unheard' });
  await write('帮了什么', '清了门口的雪');
  await tap('已办好');
  await act(() => jest.advanceTimersByTimeAsync(3000));
  expect(await screen.findByText('已存在手机里')).toBeInTheDocument();
  expect(keptOnes()).toMatchObject([{ name: 'errand.jot', input: { line: '清了门口的雪', toDo: false } }]);
  jest.useRealTimers();
});

test('what was being written is there again after leaving', async () => {
  open();
  await write('帮了什么', '写到一半');
  document.body.innerHTML = '';
  aCloud({});
  openPage(<SpotPage />, {}, { returning: true });
  expect(await screen.findByLabelText('帮了什么')).toHaveValue('写到一半');
});

test('why it was refused is said where the tap was, and the words stay', async () => {
  open({ 'errand.jot': () => ({ refused: 'call.textRisky' }) });
  await write('帮了什么', '不该写的话');
  await tap('已办好');
  expect(await screen.findByRole('alert')).toHaveTextContent('这样写发不出去');
  expect(screen.getByLabelText('帮了什么')).toHaveValue('不该写的话');
  expect(keptOnes()).toEqual([]);
});

test('a private number is marked as it is typed, and asked about before it is kept', async () => {
  const calls = open();
  const asked = jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never);
  await write('帮了什么', '帮着打13900001234问药');
  expect(screen.getByText(/文字里有手机号：13900001234/)).toBeInTheDocument();
  await tap('已办好');
  await screen.findByText('已记下');
  expect(asked).toHaveBeenCalledTimes(1);
  const sent = jest.mocked(Taro.cloud.callFunction).mock.calls.at(-1)?.[0] as unknown as {
    data: { numbers: string };
  };
  expect(sent.data.numbers).toBe('hide');
  expect(calls).toHaveLength(1);
});

test('somebody who asked before can be picked, and is taken off again', async () => {
  const asker = { kind: 'errand' as const, id: 'e9' };
  const items = [{ asker, name: '王**', title: '路灯不亮', at: '2026-11-17T01:00:00.000Z' }];
  const calls = open({ 'errand.askers': () => ({ items }) });
  await write('帮了什么', '修好了路灯');
  await userEvent.click(screen.getByText('从找过社区的居民里选'));
  await userEvent.click(await screen.findByText('王**'));
  expect(screen.getByText('王** · 会收到消息')).toBeInTheDocument();
  await tap('不选了');
  expect(screen.getByText('从找过社区的居民里选')).toBeInTheDocument();
  await userEvent.click(screen.getByText('从找过社区的居民里选'));
  await userEvent.click(await screen.findByText('王**'));
  await tap('已办好');
  await waitFor(() => expect(calls.at(-1)?.[1]).toMatchObject({ asker }));
});

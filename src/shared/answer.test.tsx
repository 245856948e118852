import Taro from '@tarojs/taro';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refusal, type Trouble, Unreachable } from '@/cloud/trouble';
import { Answer } from './answer';

const show = (trouble: Trouble, again = jest.fn()) => {
  const asked = { answer: undefined, trouble, again } as unknown as Parameters<typeof Answer>[0]['of'];
  render(<Answer of={asked}>{() => null}</Answer>);
  return again;
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a page that was not reached can be asked for again', async () => {
  const again = show(new Unreachable('no network'));
  await press('再试一次');
  expect(again).toHaveBeenCalled();
});

test('a page that is not for the reader offers the way home, not the same question again', async () => {
  show(new Refusal('call.notAllowed'));
  await press('回首页');
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
});

test('a page for members leads others to where they say who they are', async () => {
  show(new Refusal('member.notBound'));
  await press('去绑定');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/bind/index' });
});

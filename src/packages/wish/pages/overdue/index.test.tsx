import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { aWish } from '../../../../../tests/pages/a-wish';
import OverdueWishesPage from './index';

const waiting = (reminded: boolean, ofStaff = false) =>
  aWish({ state: 'submitted', claimable: false, overdue: { days: 5, reminded, ofStaff } });

test('says how long each has waited and where, and leads to it', async () => {
  aCloud({ 'wish.list': () => ({ items: [waiting(false)], next: null }) });
  openPage(<OverdueWishesPage />);
  expect(await screen.findByText('已等 5 天')).toBeInTheDocument();
  expect(screen.getByText(/新兴社区 · 11月20日提交/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('阳台灯不亮了'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w1' });
});

test('one tap reminds the community, and says how many were told', async () => {
  let reminded = false;
  const calls = aCloud({
    'wish.list': () => ({ items: [waiting(reminded)], next: null }),
    'wish.remindStaff': () => {
      reminded = true;
      return { told: 2 };
    },
  });
  openPage(<OverdueWishesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '提醒社区：阳台灯不亮了' }));
  expect(await screen.findByText('今天已提醒')).toBeInTheDocument();
  expect(calls).toContainEqual(['wish.remindStaff', { wishId: 'w1' }]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已提醒社区的 2 位同志' }));
  expect(screen.queryByRole('button', { name: /提醒社区/ })).not.toBeInTheDocument();
});

test('where nobody of the community has a phone here, it says to call', async () => {
  aCloud({
    'wish.list': () => ({ items: [waiting(false)], next: null }),
    'wish.remindStaff': () => ({ told: 0 }),
  });
  openPage(<OverdueWishesPage />);
  await userEvent.click(await screen.findByText('提醒社区'));
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '社区还没有人绑定微信，请打个电话' }),
    ),
  );
});

test('nothing overdue says so; whoever may not see it is told', async () => {
  aCloud({ 'wish.list': () => ({ items: [], next: null }) });
  openPage(<OverdueWishesPage />);
  expect(await screen.findByText('没有超时未核实的心愿')).toBeInTheDocument();
});

test('what the staff ask for themselves is verified from here, not reminded of', async () => {
  aCloud({ 'wish.list': () => ({ items: [waiting(false, true)], next: null }) });
  openPage(<OverdueWishesPage />);
  expect(await screen.findByText('社区工作人员自己的')).toBeInTheDocument();
  expect(screen.queryByText('提醒社区')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('去核实'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w1' });
});

import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anErrand } from '../../../../../tests/pages/an-errand';
import ErrandListPage from './index';

test('a resident sees their own, how each stands, and what to do when there is none', async () => {
  aCloud({ 'errand.list': () => ({ items: [], next: null, offered: ['mine'] }) });
  openPage(<ErrandListPage />);
  expect(await screen.findByText('还没有请人帮办过')).toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('＋ 请人帮办'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/errand/pages/post/index' });
});

test('staff begin with what waits, and change to all of the community', async () => {
  const calls = aCloud({
    'errand.list': ({ view } = {}) => ({
      items: view === 'community' ? [anErrand({ state: 'assigned', assignee: '陈志远' })] : [anErrand()],
      next: null,
      offered: ['waiting', 'community', 'mine'],
    }),
  });
  openPage(<ErrandListPage />);
  expect(await screen.findByText(/看看派给谁去办/)).toBeInTheDocument();
  expect(screen.getByText('等社区安排')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '社区的' }));
  expect(await screen.findByText(/陈志远在办/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('路灯不亮'));
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/errand/pages/detail/index?errandId=e1' }),
  );
  expect(calls).toContainEqual(['errand.list', { view: 'community' }]);
});

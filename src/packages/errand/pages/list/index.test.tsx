import type { ErrandView } from '@contract/words';
import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anErrand } from '../../../../../tests/pages/an-errand';
import ErrandListPage from './index';

test('a resident sees their own, how each stands, and what to do when there is none', async () => {
  aCloud({ 'errand.list': () => ({ items: [], next: null, view: 'mine', offered: ['mine'] }) });
  openPage(<ErrandListPage />);
  expect(await screen.findByText('还没有请人帮办过')).toBeInTheDocument();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('＋ 请人帮办'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/errand/pages/post/index' });
});

const ofStaff = ({ view = 'waiting' }: { view?: ErrandView } = {}) => ({
  items: view === 'community' ? [anErrand({ state: 'assigned', assignee: '陈志远' })] : [anErrand()],
  ...{ next: null, view, offered: ['waiting' as const, 'community' as const, 'mine' as const] },
});

test('staff begin with what waits, told in one answer, and change to all of the community', async () => {
  const calls = aCloud({ 'errand.list': ofStaff });
  openPage(<ErrandListPage />);
  expect(await screen.findByText(/请确定由谁办理/)).toBeInTheDocument();
  expect(screen.getByText('待社区安排')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '待安排' })).toBeChecked();
  expect(calls).toEqual([['errand.list', {}]]);
  await userEvent.click(screen.getByRole('radio', { name: '社区的' }));
  // The choice stands while the answer is on its way.
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  expect(await screen.findByText(/陈志远办理中/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('路灯不亮'));
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/errand/pages/detail/index?errandId=e1' }),
  );
  expect(calls).toContainEqual(['errand.list', { view: 'community' }]);
});

test('a link to a list that is no more the reader’s leads to the first that is', async () => {
  const calls = aCloud({
    'errand.list': () => ({ items: [], next: null, view: 'assigned', offered: ['assigned', 'mine'] }),
  });
  openPage(<ErrandListPage />, { view: 'community' });
  expect(await screen.findByText('现在没有请您办的事')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '请我办的' })).toBeChecked();
  expect(calls).toEqual([['errand.list', { view: 'community' }]]);
});

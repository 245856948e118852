import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import ReceivedSheetsPage from './index';

const sheet = {
  ...{ communityId: 'c1', communityName: '新兴社区', branchId: 'b1', branchName: '区医院党支部' },
  ...{ quarter: '2026-Q3', words: '很耐心', sentAt: '2026-09-28T08:00:00.000Z' },
};

test('each sheet says where it is from, and leads to it', async () => {
  aCloud({ 'community.receivedSheets': () => ({ items: [sheet], next: null }) });
  openPage(<ReceivedSheetsPage />);
  expect(await screen.findByText('很耐心')).toBeInTheDocument();
  await userEvent.click(screen.getByText('新兴社区 · 2026年三季度'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/community/pages/sheet/index?communityId=c1&branchId=b1&quarter=2026-Q3',
  });
});

test('before the first came it says when one will', async () => {
  aCloud({ 'community.receivedSheets': () => ({ items: [], next: null }) });
  openPage(<ReceivedSheetsPage />);
  expect(await screen.findByText('还没有收到反馈单')).toBeInTheDocument();
});

import Taro from '@tarojs/taro';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CheckInPage from './index';

const checkedIn = {
  activityId: 'a1',
  title: '十一月主题党日',
  state: 'present' as const,
  at: '2026-11-25T01:26:00.000Z',
  already: false,
  waiting: false,
};
const detail = () => anActivity({ myPlaceInLine: 14, counts: { expected: 21, arrived: 14 } });

test('the scanned code is sent once, and the time and the place in line are shown', async () => {
  const calls = aCloud({ 'activity.checkIn': () => checkedIn, 'activity.detail': detail });
  openPage(<CheckInPage />, { code: 'a1.b1.slot.tag' });
  expect(await screen.findByText('签到成功')).toBeInTheDocument();
  expect(screen.getByText('9:26')).toBeInTheDocument();
  expect(await screen.findByText('你是第 14 位，应到 21 人')).toBeInTheDocument();
  act(() => (Taro as unknown as { showPages: () => void }).showPages());
  expect(calls.filter(([name]) => name === 'activity.checkIn')).toEqual([
    ['activity.checkIn', { code: 'a1.b1.slot.tag' }],
  ]);
});

test('a link that WeChat itself scanned arrives encoded as q and is sent as it was', async () => {
  const calls = aCloud({ 'activity.checkIn': () => checkedIn, 'activity.detail': detail });
  openPage(<CheckInPage />, { q: encodeURIComponent('https://example.cn/in?code=a1.b1.slot.tag') });
  await screen.findByText('签到成功');
  expect(calls[0]).toEqual(['activity.checkIn', { code: 'https://example.cn/in?code=a1.b1.slot.tag' }]);
});

test('whoever scans twice is told when they came first', async () => {
  aCloud({
    'activity.checkIn': () => ({ ...checkedIn, already: true, at: '2026-11-25T02:02:00.000Z' }),
    'activity.detail': detail,
  });
  openPage(<CheckInPage />, { code: 'again' });
  expect(await screen.findByText('已经签过了，10:02')).toBeInTheDocument();
});

test.each([
  ['activity.codeStale', '码已经换过了，请扫书记手机上现在的码'],
  ['activity.otherBranch', '这是别的支部的签到码。请扫自己支部的'],
  ['activity.notOpen', '还没开始签到，请等书记打开签到码'],
])('%s is refused in its own words, with a way to scan again', async (code, words) => {
  aCloud({ 'activity.checkIn': () => ({ refused: code }) });
  openPage(<CheckInPage />, { code: 'x' });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '再扫一次' })).toBeInTheDocument();
});

test('scanning again sends the newly scanned code', async () => {
  const calls = aCloud({
    'activity.checkIn': ({ code }) => (code === 'new' ? checkedIn : { refused: 'activity.codeStale' }),
    'activity.detail': detail,
  });
  jest.mocked(Taro.scanCode).mockResolvedValue({ result: 'new' } as never);
  openPage(<CheckInPage />, { code: 'old' });
  await userEvent.click(await screen.findByRole('button', { name: '再扫一次' }));
  expect(await screen.findByText('签到成功')).toBeInTheDocument();
  expect(calls.filter(([name]) => name === 'activity.checkIn').map(([, input]) => input)).toEqual([
    { code: 'old' },
    { code: 'new' },
  ]);
});

test('whoever is not on the roll yet is led to where they say who they are', async () => {
  aCloud({ 'activity.checkIn': () => ({ refused: 'member.notBound' }) });
  openPage(<CheckInPage />, { code: 'x' });
  await userEvent.click(await screen.findByRole('button', { name: '去对上名册' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/bind/index' });
});

test('whoever is not on the roll hears that first, though the code is old too', async () => {
  aCloud({
    'activity.checkIn': () => ({ refused: 'activity.codeStale' }),
    'member.me': () => ({ member: null, request: null }),
  });
  openPage(<CheckInPage />, { code: 'x' });
  expect(await screen.findByRole('button', { name: '去对上名册' })).toBeInTheDocument();
});

test('when nothing was heard, trying again sends the same code', async () => {
  jest.useFakeTimers();
  let heard = false;
  const calls = aCloud({
    'activity.checkIn': () => (heard ? checkedIn : 'unheard'),
    'activity.detail': detail,
  });
  openPage(<CheckInPage />, { code: 'x' });
  await act(() => jest.advanceTimersByTimeAsync(3000));
  expect(screen.getByText('没有连上')).toBeInTheDocument();
  heard = true;
  act(() => screen.getByRole('button', { name: '再试一次' }).click());
  await act(() => jest.advanceTimersByTimeAsync(1000));
  expect(screen.getByText('签到成功')).toBeInTheDocument();
  expect(
    new Set(calls.filter(([name]) => name === 'activity.checkIn').map(([, input]) => JSON.stringify(input)))
      .size,
  ).toBe(1);
  jest.useRealTimers();
});

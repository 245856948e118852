import Taro from '@tarojs/taro';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import { dismiss, keptOnes, sendAllKept } from '../../../../cloud/outbox';
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
  expect(await screen.findByText('您是第 14 位，应到 21 人')).toBeInTheDocument();
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
  await userEvent.click(await screen.findByRole('button', { name: '去绑定' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/pages/bind/index' });
});

test('whoever is not on the roll hears that first, though the code is old too', async () => {
  aCloud({
    'activity.checkIn': () => ({ refused: 'activity.codeStale' }),
    'member.me': () => ({ member: null, request: null }),
  });
  openPage(<CheckInPage />, { code: 'x' });
  expect(await screen.findByRole('button', { name: '去绑定' })).toBeInTheDocument();
});

describe('without a signal', () => {
  const code = `a1.b1.2ywj2c.${'t'.repeat(22)}`;
  const start = new Date('2026-11-25T02:02:00.000Z');
  const waits = { ...checkedIn, state: 'late' as const, at: start.toISOString(), waiting: true };
  const sent = (calls: [string, unknown][]) =>
    calls.filter(([name]) => name === 'activity.checkIn').map(([, input]) => input);
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  beforeEach(() => {
    jest.useFakeTimers({ now: start });
    for (const { requestId } of keptOnes()) dismiss(requestId);
  });
  afterEach(() => jest.useRealTimers());

  test('the scan is safe on the phone, is sent when there is one, and waits for the secretary', async () => {
    let heard = false;
    const calls = aCloud({
      'activity.checkIn': () => (heard ? waits : 'unheard'),
      'activity.detail': detail,
    });
    openPage(<CheckInPage />, { code });
    await pass(3000);
    expect(screen.getByText('已记在手机里')).toBeInTheDocument();
    expect(screen.getByText('10:02')).toBeInTheDocument();
    expect(sent(calls)).toContainEqual({ code });
    expect(screen.queryByText(/没有连上/)).not.toBeInTheDocument();

    heard = true;
    await act(async () => {
      await Promise.all([sendAllKept(), sendAllKept()]);
    });
    await pass(100);
    expect(screen.getByText('已发给书记，待确认')).toBeInTheDocument();
    expect(screen.getByText('书记确认后记为到会，按 10:02 算')).toBeInTheDocument();
    expect(sent(calls).filter((input) => (input as { capturedAt?: string }).capturedAt)).toEqual([
      expect.objectContaining({ code, capturedAt: start.toISOString() }),
    ]);
  });

  test('sending now is one tap', async () => {
    let heard = false;
    aCloud({ 'activity.checkIn': () => (heard ? checkedIn : 'unheard'), 'activity.detail': detail });
    openPage(<CheckInPage />, { code });
    await pass(3000);
    heard = true;
    act(() => screen.getByRole('button', { name: '立即发送' }).click());
    await pass(1000);
    expect(screen.getByText('签到成功')).toBeInTheDocument();
  });

  test('refused when it is sent, it says why, here and on whatever page comes next', async () => {
    let heard = false;
    aCloud({
      'activity.checkIn': () => (heard ? { refused: 'activity.captureTooOld' } : 'unheard'),
      'activity.detail': detail,
    });
    openPage(<CheckInPage />, { code });
    await pass(3000);
    heard = true;
    await act(() => sendAllKept());
    expect(screen.getByText('过了 24 小时，不能再补传。到了会场的，请书记补录一下')).toBeInTheDocument();
    cleanup();
    openPage(<CheckInPage />, {}, { returning: true });
    expect(screen.getByText(/10:02 扫的签到没有成/)).toBeInTheDocument();
    act(() => screen.getByRole('button', { name: '知道了' }).click());
    await pass(100);
    expect(screen.queryByText(/10:02 扫的签到没有成/)).not.toBeInTheDocument();
  });

  test('what is no code of ours is told so and not kept', async () => {
    aCloud({ 'activity.checkIn': () => 'unheard' });
    openPage(<CheckInPage />, { code: 'https://example.cn' });
    await pass(3000);
    expect(screen.getByText('这不是到支部的签到码，请扫书记手机上的码')).toBeInTheDocument();
    expect(keptOnes()).toEqual([]);
  });
});

test.each([
  ["by WeChat's own scanner", { scene: 'A1B2C3D4E5F6G7H8' }],
  ["by the app's scanner", { code: 'packages/activity/pages/check-in/index?scene=A1B2C3D4E5F6G7H8' }],
])('a printed code, scanned %s, waits for the secretary', async (_how, params) => {
  const calls = aCloud({
    'activity.checkInByPoster': () => ({ ...checkedIn, waiting: true }),
    'activity.detail': detail,
  });
  openPage(<CheckInPage />, params);
  expect(await screen.findByText('已发给书记，待确认')).toBeInTheDocument();
  expect(calls[0]).toEqual(['activity.checkInByPoster', { activityId: 'A1B2C3D4E5F6G7H8' }]);
});

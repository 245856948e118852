import type { Said } from '@contract/activity/leave';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../tests/pages/an-activity';
import { SayBeforehand } from './say-beforehand';

const coming: Said = {
  state: 'coming',
  kind: null,
  reason: '',
  late: false,
  decision: '',
  at: '2026-11-22T04:00:00.000Z',
};
const ahead = { expectsMe: true, state: 'announced' as const, startsAt: '2099-11-25T01:30:00.000Z' };
const asked = Taro.requestSubscribeMessage as unknown as jest.Mock;
const show = (options: { returning?: boolean } = {}) => {
  aCloud({ 'activity.answer': () => ({ said: coming }) });
  return openPage(<SayBeforehand of={anActivity(ahead)} />, {}, options);
};
const why = () => screen.queryByText(/微信会询问/);

test('the page says beforehand what WeChat will ask, and the tap asks it once', async () => {
  asked.mockResolvedValue({ day: 'accept', hour: 'reject' });
  show();
  expect(why()).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['day', 'hour'] }));
});

test('WeChat is asked before anything is waited for: it asks only straight from a tap', async () => {
  asked.mockResolvedValue({ day: 'accept' });
  show();
  const sent = Taro.cloud.callFunction as unknown as jest.Mock;
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  const [first] = asked.mock.invocationCallOrder;
  const [then] = sent.mock.invocationCallOrder;
  expect(first).toBeLessThan(then ?? 0);
});

test('whoever said no is not asked again for this activity, then or later', async () => {
  asked.mockResolvedValue({ day: 'reject', hour: 'reject' });
  const { unmount } = show();
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  expect(why()).not.toBeInTheDocument();
  unmount();
  show({ returning: true });
  expect(why()).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  expect(asked).toHaveBeenCalledTimes(1);
});

test('where WeChat cannot ask, the answer is sent all the same', async () => {
  asked.mockRejectedValue(new Error('requestSubscribeMessage:fail'));
  show();
  await userEvent.click(screen.getByRole('button', { name: '我会到' }));
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '好的，到时见' }));
});

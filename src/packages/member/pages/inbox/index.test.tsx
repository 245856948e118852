import type { Message } from '@contract/message';
import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import InboxPage from './index';

const message = (over: Partial<Message> = {}): Message => ({
  messageId: 'activityCancelled_a1_m1',
  what: 'activityCancelled',
  params: {
    title: '十一月主题党日',
    startsAt: '2026-11-25T01:30:00.000Z',
    place: '二楼会议室',
    reason: '大雪封路',
    was: null,
  },
  about: { kind: 'activity', id: 'a1' },
  at: '2026-11-22T04:00:00.000Z',
  unread: true,
  ...over,
});
const announced = message({
  messageId: 'activityAnnounced_a2_m1',
  what: 'activityAnnounced',
  params: { title: '党课', startsAt: '2026-12-02T01:30:00.000Z', place: '二楼', reason: '', was: null },
  about: { kind: 'activity', id: 'a2' },
  unread: false,
});

test('says what happened and why, or when and where', async () => {
  aCloud({ 'message.list': () => ({ items: [message(), announced], next: null }) });
  openPage(<InboxPage />);
  expect(await screen.findByText('取消了：十一月主题党日')).toBeInTheDocument();
  expect(screen.getByText('大雪封路')).toBeInTheDocument();
  expect(screen.getByText('新安排：党课')).toBeInTheDocument();
  expect(screen.getByText('12月2日 9:30 · 二楼')).toBeInTheDocument();
  expect(screen.getByText('1 条未读')).toBeInTheDocument();
});

test('of a change it says what is now and what was', async () => {
  const params = {
    ...announced.params,
    was: { startsAt: '2026-12-01T06:00:00.000Z', place: '一楼' },
  };
  const changed = message({ what: 'activityChanged', params });
  aCloud({ 'message.list': () => ({ items: [changed], next: null }) });
  openPage(<InboxPage />);
  expect(await screen.findByText('12月2日 9:30 · 二楼（原来是12月1日 14:00 · 一楼）')).toBeInTheDocument();
});

test('that a wish was fulfilled opens the page of thanks', async () => {
  const thanked = message({ what: 'wishConfirmed', about: { kind: 'wish', id: 'w1' }, unread: false });
  aCloud({ 'message.list': () => ({ items: [thanked], next: null }) });
  openPage(<InboxPage />);
  await userEvent.click(await screen.findByText(/十一月主题党日/));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/done/index?wishId=w1' });
});

test('a tap opens what it is about, and marks it as read once', async () => {
  const calls = aCloud({
    'message.list': () => ({ items: [message(), announced], next: null }),
    'message.read': () => ({ read: 1 }),
  });
  openPage(<InboxPage />);
  await userEvent.click(await screen.findByText('取消了：十一月主题党日'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/detail/index?activityId=a1',
  });
  await userEvent.click(screen.getByText('新安排：党课'));
  expect(calls.filter(([name]) => name === 'message.read')).toEqual([
    ['message.read', { ids: ['activityCancelled_a1_m1'] }],
  ]);
});

test('all are marked at once, up to the latest that is shown', async () => {
  const calls = aCloud({
    'message.list': () => ({ items: [message(), announced], next: null }),
    'message.read': () => ({ read: 1 }),
  });
  openPage(<InboxPage />);
  await userEvent.click(await screen.findByRole('button', { name: '全部已读' }));
  expect(calls).toContainEqual(['message.read', { upTo: '2026-11-22T04:00:00.000Z' }]);
});

test('of what is due it says how long is left, and of a wish it opens the wish', async () => {
  const due = message({
    what: 'wishDueSoon',
    params: { title: '修水管', startsAt: null, place: '杏花社区', reason: '2020-01-01', was: null },
    about: { kind: 'wish', id: 'w1' },
  });
  aCloud({
    'message.list': () => ({ items: [due], next: null }),
    'message.read': () => ({ read: 1 }),
  });
  openPage(<InboxPage />);
  expect(await screen.findByText(/^已过期/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('您认领的心愿快到期：修水管'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/wish/pages/detail/index?wishId=w1' });
});

test('when nothing has come it says what will', async () => {
  aCloud({ 'message.list': () => ({ items: [], next: null }) });
  openPage(<InboxPage />);
  expect(await screen.findByText('还没有消息')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '全部已读' })).toBeNull();
});

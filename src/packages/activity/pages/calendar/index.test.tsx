import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CalendarPage from './index';

const items = [
  // The last minute of the day before, in Asia/Shanghai.
  anActivity({
    activityId: 'late',
    title: '支委会',
    kind: 'committeeMeeting',
    startsAt: '2026-11-10T15:59:00.000Z',
  }),
  anActivity({ activityId: 'theme', startsAt: '2026-11-25T01:30:00.000Z' }),
  anActivity({
    activityId: 'off',
    title: '扫雪',
    kind: 'volunteering',
    state: 'cancelled',
    startsAt: '2026-11-25T06:00:00.000Z',
  }),
];

function open(answers: Answers = {}, params = {}) {
  const calls = aCloud({
    'activity.calendar': ({ month }) => ({ month, items: month === '2026-11' ? items : [] }),
    ...answers,
  });
  openPage(<CalendarPage />, params);
  return calls;
}
const day = (label: RegExp) => screen.findByRole('radio', { name: label });

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T09:00:00+08:00'), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

test('each day tells what is on, today is marked, and the whole month stands below', async () => {
  open();
  expect(await day(/^11月10日 周二，支委会$/)).toBeInTheDocument();
  expect(await day(/^11月25日 周三，主题党日，志愿服务（已取消）$/)).toBeInTheDocument();
  expect(await day(/^11月23日 周一，今天$/)).toHaveTextContent('23');
  expect(screen.getAllByRole('radio')).toHaveLength(30);
  expect(screen.getByText('3 场')).toBeInTheDocument();
});

test('a tap on a day lists what is on that day, a second one lets go of it', async () => {
  open();
  await userEvent.click(await day(/11月25日/));
  expect(screen.getByText('2 场')).toBeInTheDocument();
  expect(screen.queryByText('支委会')).not.toBeInTheDocument();
  await userEvent.click(await day(/11月25日/));
  expect(screen.getByText('3 场')).toBeInTheDocument();
  await userEvent.click(await day(/11月24日/));
  expect(screen.getByText('这天没有活动')).toBeInTheDocument();
});

test('the months beside it are one tap away, and so is the way back', async () => {
  const calls = open();
  await userEvent.click(await screen.findByRole('button', { name: '下个月' }));
  expect(screen.getByText('2026年12月')).toBeInTheDocument();
  expect(await screen.findByText('这个月没有活动')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '下个月' }));
  expect(screen.getByText('2027年1月')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '回到这个月' }));
  expect(screen.getByText('2026年11月')).toBeInTheDocument();
  expect(calls.map(([, input]) => (input as { month: string }).month)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
});

test('what is on opens in one more tap', async () => {
  open();
  await userEvent.click(await screen.findByText('十一月主题党日'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/detail/index?activityId=theme',
  });
});

test("a committee above looks at a branch's month", async () => {
  const calls = open({}, { branchId: 'b7' });
  await screen.findByText('3 场');
  expect(calls).toEqual([['activity.calendar', { month: '2026-11', branchId: 'b7' }]]);
});

test('without an answer the month stands, and can be asked for again', async () => {
  let heard = false;
  open({ 'activity.calendar': ({ month }) => (heard ? { month, items } : 'unheard') });
  const again = await screen.findByRole('button', { name: '再试一次' }, { timeout: 15_000 });
  expect(screen.getAllByRole('radio')).toHaveLength(30);
  heard = true;
  await userEvent.click(again);
  expect(await within(await day(/11月10日/)).findByText('10')).toBeInTheDocument();
});

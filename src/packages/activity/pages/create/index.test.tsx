import Taro from '@tarojs/taro';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { suggestedDay } from '@/features/activity/planning/activity-draft';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../../tests/pages/an-activity';
import CreateActivityPage from './index';

const aCloudWith = (given: Answers = {}) =>
  aCloud({
    'activity.list': ({ when }) => ({
      items: when === 'past' ? [anActivity({ place: '社区二楼' })] : [],
      next: null,
    }),
    'activity.create': () => ({ activityId: 'new', asSaid: true }),
    ...given,
  });

test('the last place is suggested, and publishing sends the suggested title and the four fixed parts', async () => {
  const calls = aCloudWith();
  openPage(<CreateActivityPage />);
  expect(await screen.findByDisplayValue('社区二楼')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '发布通知' }));
  const [, sent] = calls.find(([name]) => name === 'activity.create') ?? [];
  expect(sent).toMatchObject({ kind: 'themeDay', place: '社区二楼', creditHours: 2 });
  expect((sent as { title: string }).title).toMatch(/月主题党日$/);
  expect((sent as { parts: unknown[] }).parts).toHaveLength(4);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/packages/activity/pages/detail/index?activityId=new',
  });
});

test('whether people say when they leave is asked for only when it is switched on', async () => {
  const calls = aCloudWith();
  openPage(<CreateActivityPage />);
  await screen.findByDisplayValue('社区二楼');
  const row = screen.getByText('需要签退').closest('.list-row');
  await userEvent.click(within(row as HTMLElement).getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '发布通知' }));
  expect(calls.find(([name]) => name === 'activity.create')?.[1]).toMatchObject({ checksOut: true });
});

describe('whether phones are asked if they are near', () => {
  const here = { latitude: 43.65, longitude: 122.24 };
  const row = () => screen.queryByText('附近确认（可选）')?.closest('.list-row') as HTMLElement | null;
  const switchOn = () => userEvent.click(within(row() as HTMLElement).getByRole('checkbox'));
  const publish = () => userEvent.click(screen.getByRole('button', { name: '发布通知' }));
  const getLocation = Taro.getLocation as unknown as jest.Mock;
  const opened = async () => {
    const calls = aCloudWith();
    openPage(<CreateActivityPage />);
    await screen.findByDisplayValue('社区二楼');
    return () => calls.find(([name]) => name === 'activity.create')?.[1];
  };

  test('is switched on, and the place is where the secretary stands', async () => {
    getLocation.mockResolvedValueOnce({ ...here, accuracy: 20 });
    const sent = await opened();
    await switchOn();
    await userEvent.click(screen.getByRole('button', { name: '用现在的位置' }));
    expect(await screen.findByText('会场位置已记下')).toBeInTheDocument();
    await publish();
    expect(sent()).toMatchObject({ near: here });
  });

  test('nobody is asked while the place is not known, nor when it is switched off', async () => {
    getLocation.mockRejectedValueOnce({ errMsg: 'getLocation:fail auth deny' });
    const sent = await opened();
    await switchOn();
    await userEvent.click(screen.getByRole('button', { name: '用现在的位置' }));
    expect(await screen.findByText('没有打开位置，也不要紧：不记，就不问大家')).toBeInTheDocument();
    await publish();
    expect(sent()).not.toHaveProperty('near');
  });

  test('a build without it does not offer it', async () => {
    Object.assign(globalThis, { ASKS_NEAR: false });
    await opened();
    expect(row()).toBeFalsy();
    Object.assign(globalThis, { ASKS_NEAR: true });
  });
});

test.each([
  ['a citizen', null],
  ['a member', []],
  ['a committee member', [{ role: 'committee' as const, organizationId: 'b1', name: '' }]],
])('%s who opens it by a link is told at once, and led back', async (_who, offices) => {
  const member = offices && {
    memberId: 'm1',
    name: '巴特尔',
    branchId: 'b1',
    branchName: '新兴社区第二党支部',
    path: [],
    memberClass: 'able' as const,
    probationary: false,
    group: null,
    community: null,
    offices,
    requiredHours: 32,
    leadsIn: null,
  };
  aCloudWith({ 'member.me': () => ({ member, request: null }) });
  openPage(<CreateActivityPage />);
  expect(await screen.findByText('活动由书记来安排')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '发布通知' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '查看支部活动' }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/activity/pages/list/index' });
});

test('without a place nothing is sent, and the field says why it is asked', async () => {
  const calls = aCloudWith({ 'activity.list': () => ({ items: [], next: null }) });
  openPage(<CreateActivityPage />);
  await userEvent.click(await screen.findByRole('button', { name: '发布通知' }));
  expect(screen.getByText('请填写地点')).toBeInTheDocument();
  expect(calls.some(([name]) => name === 'activity.create')).toBe(false);
});

test('what was written is there again after the page was left, until it is dropped', async () => {
  aCloudWith();
  openPage(<CreateActivityPage />);
  const place = await screen.findByDisplayValue('社区二楼');
  await userEvent.clear(place);
  await userEvent.type(place, '嘎查活动室');
  cleanup();
  aCloudWith();
  openPage(<CreateActivityPage />, {}, { returning: true });
  expect(screen.getByDisplayValue('嘎查活动室')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '重新填写' }));
  expect(await screen.findByDisplayValue('社区二楼')).toBeInTheDocument();
});

test.each<[last: string | undefined, day: string, why: string]>([
  ['2026-10-25T01:30:00Z', '2026-11-25', 'this month, when its day is still ahead'],
  ['2026-10-10T01:30:00Z', '2026-12-10', 'next month, when its day is past'],
  ['2026-11-25T01:30:00Z', '2026-12-25', 'next month, when this one is planned'],
  ['2026-08-31T01:30:00Z', '2026-11-30', 'the last day of a shorter month'],
  [undefined, '2026-11-24', 'tomorrow, when there was none yet'],
])('after a theme day on %s the next is suggested for %s: %s', (last, day) => {
  expect(suggestedDay(last, Date.parse('2026-11-23T06:00:00Z'))).toBe(day);
});

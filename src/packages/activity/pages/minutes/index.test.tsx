import type { Output } from '@contract/api';
import Taro from '@tarojs/taro';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import MinutesPage from './index';

type Minutes = Output<'activity.minutes'>;

const saved = (text: string, version = 1, savedBy = '赵海燕'): Minutes['minutes'] => ({
  version,
  chair: '格日乐',
  recorder: '赵海燕',
  sections: [{ section: 'summary', title: '', text }],
  savedBy,
  savedAt: '2026-11-20T09:00:00.000Z',
});

const minutesOf = (given: Partial<Minutes> = {}): Minutes => ({
  activityId: 'a1',
  title: '十一月主题党日',
  kind: 'themeDay',
  state: 'closed',
  startsAt: '2026-11-20T01:30:00.000Z',
  minutes: null,
  resolutions: [],
  pictures: [],
  mayWrite: true,
  runsIt: true,
  mayDownload: true,
  blank: { chair: '格日乐', recorder: '格日乐', sections: [{ section: 'summary', title: '', text: '' }] },
  owners: [
    { memberId: 'bateer', name: '巴特尔' },
    { memberId: 'suhe', name: '苏和' },
  ],
  ...given,
});

const open = (given: Answers, options = {}) => {
  const calls = aCloud(given);
  openPage(<MinutesPage />, { activityId: 'a1' }, options);
  return calls;
};
const sentTo = (calls: [string, unknown][], wanted: string) =>
  calls.filter(([name]) => name === wanted).map(([, input]) => input);
const field = () => screen.findByLabelText('小结');
const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }));

test('what is written is saved with the version that was seen, and what was known is filled in already', async () => {
  const calls = open({
    'activity.minutes': () => minutesOf(),
    'activity.saveMinutes': () => ({ version: 1 }),
  });
  await userEvent.type(await field(), '今天议了一件事');
  await save();
  expect(sentTo(calls, 'activity.saveMinutes')).toEqual([
    {
      activityId: 'a1',
      version: 0,
      chair: '格日乐',
      recorder: '格日乐',
      sections: [{ section: 'summary', title: '', text: '今天议了一件事' }],
    },
  ]);
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: expect.stringContaining('已保存') }),
  );
});

test('what was written is there again after the page was left, also when saving it went wrong', async () => {
  const given: Answers = {
    'activity.minutes': () => minutesOf(),
    'activity.saveMinutes': () => ({ refused: 'call.failed' }),
  };
  open(given);
  await userEvent.type(await field(), '写到一半');
  cleanup();
  open(given, { returning: true });
  expect(await screen.findByDisplayValue('写到一半')).toBeInTheDocument();
  expect(screen.getByText('上次没保存的还在，可以接着写')).toBeInTheDocument();
  await save();
  cleanup();
  open(given, { returning: true });
  expect(await screen.findByDisplayValue('写到一半')).toBeInTheDocument();
});

test('it is dropped only when that is said twice', async () => {
  const given: Answers = { 'activity.minutes': () => minutesOf({ minutes: saved('存下的') }) };
  open(given);
  await userEvent.type(await field(), '，多写的');
  cleanup();
  open(given, { returning: true });
  expect(await screen.findByDisplayValue('存下的，多写的')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '不要了' }));
  expect(Taro.showModal).toHaveBeenCalled();
  expect(await screen.findByDisplayValue('存下的')).toBeInTheDocument();
});

describe('when somebody else was faster', () => {
  const meanwhile = () => {
    let standing = minutesOf();
    return open({
      'activity.minutes': () => standing,
      'activity.saveMinutes': ({ version }) => {
        if (version === 1) return { version: 2 };
        standing = minutesOf({ minutes: saved('赵海燕写的') });
        return { refused: 'activity.minutesChanged', params: { by: '赵海燕' } };
      },
    });
  };

  test('both are shown, and the own goes on after it was said so', async () => {
    const calls = meanwhile();
    await userEvent.type(await field(), '我写的');
    await save();
    expect(await screen.findByText('赵海燕写的')).toBeInTheDocument();
    expect(screen.getByDisplayValue('我写的')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '用我写的' }));
    await save();
    expect(sentTo(calls, 'activity.saveMinutes')).toEqual([
      expect.objectContaining({ version: 0 }),
      expect.objectContaining({
        version: 1,
        sections: [{ section: 'summary', title: '', text: '我写的' }],
      }),
    ]);
  });

  test('or what is saved goes on, and nothing is kept of the own', async () => {
    meanwhile();
    await userEvent.type(await field(), '我写的');
    await save();
    await userEvent.click(await screen.findByRole('button', { name: '用保存的' }));
    expect(await screen.findByDisplayValue('赵海燕写的')).toBeInTheDocument();
    expect(screen.queryByDisplayValue('我写的')).not.toBeInTheDocument();
  });
});

test('whoever may only read sees what was said, and nothing to press', async () => {
  open({
    'activity.minutes': () =>
      minutesOf({ mayWrite: false, runsIt: false, blank: null, owners: [], minutes: saved('议了三件事') }),
  });
  expect(await screen.findByText('议了三件事')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument();
  expect(screen.queryByText('照片')).not.toBeInTheDocument();
});

test('a resolution without an owner is not sent, and the field says so', async () => {
  const calls = open({ 'activity.minutes': () => minutesOf() });
  await field();
  await userEvent.click(screen.getByRole('button', { name: '＋ 记一项' }));
  await userEvent.type(screen.getByLabelText('议决事项'), '换灯');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(screen.getByText('请选择责任人')).toBeInTheDocument();
  expect(screen.getByText('请选择日期')).toBeInTheDocument();
  expect(sentTo(calls, 'activity.addResolution')).toEqual([]);
});

import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { anActivity, aPerson, counts } from '../../../../../tests/pages/an-activity';
import AttendancePage from './index';

const yesterday = '2026-11-24T01:30:00.000Z';
const people = [
  aPerson({ name: '巴特尔' }),
  aPerson({ name: '陈桂兰', memberClass: 'frail' }),
  aPerson({ name: '包建军', state: 'leave' }),
];

/** The roll of a meeting of yesterday, announced and never opened unless told otherwise. */
function openRoll(given: Parameters<typeof anActivity>[0] = {}) {
  const activity = anActivity({ state: 'announced', startsAt: yesterday, runsIt: true, ...given });
  const calls = aCloud({
    'activity.detail': () => activity,
    'activity.attendance': () => ({
      ...{ activityId: 'a1', title: activity.title, state: activity.state, startsAt: activity.startsAt },
      ...{ counts: counts(), branches: [], captures: [], guests: [], people },
    }),
    'activity.enter': () => ({ entered: 1, corrected: 0, unchanged: 0, counts: counts() }),
    'activity.close': () => ({ counts: counts() }),
  });
  openPage(<AttendancePage />, { activityId: 'a1' });
  return (name: string) => calls.filter(([one]) => one === name).map(([, input]) => input);
}

test('of a meeting that nobody opened who came is entered in two taps, without a reason', async () => {
  const sent = openRoll();
  expect(await screen.findByText(/登记到会的人，再点「结束签到」，不用写原因/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '给巴特尔登记到会' }));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '已到' }));
  await waitFor(() =>
    expect(sent('activity.enter')).toEqual([{ activityId: 'a1', memberIds: ['巴特尔'], state: 'present' }]),
  );
});

test('the rest are entered in one go but for the frail and those on leave, and it is ended there', async () => {
  const sent = openRoll();
  await userEvent.click(await screen.findByRole('button', { name: '其余都到了' }));
  expect(sent('activity.enter')).toEqual([{ activityId: 'a1', memberIds: ['巴特尔'] }]);
  await userEvent.click(screen.getByRole('button', { name: '结束签到' }));
  await waitFor(() => expect(sent('activity.close')).toEqual([{ activityId: 'a1' }]));
  expect(Taro.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: expect.stringContaining('未到') }),
  );
});

test('of one that has ended each correction wants its reason, and nothing is ended again', async () => {
  const sent = openRoll({ state: 'closed' });
  await screen.findByText(/点一个人可以补录/);
  await userEvent.click(screen.getByRole('button', { name: '给巴特尔登记到会' }));
  expect(screen.queryByRole('button', { name: '结束签到' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '已到' }));
  const backfill = screen.getByRole('button', { name: '补录' });
  await userEvent.click(backfill);
  expect(sent('activity.enter')).toEqual([]);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '当时漏记' } });
  await userEvent.click(backfill);
  await waitFor(() => expect(sent('activity.enter')).toMatchObject([{ reason: '当时漏记' }]));
});

test('who does not record it, and of what is filed, nobody is entered', async () => {
  openRoll({ runsIt: false });
  await userEvent.click(await screen.findByText('巴特尔'));
  expect(screen.queryByText('巴特尔到了吗？')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /结束签到|其余都到了/ })).not.toBeInTheDocument();
});

test('those of a branch that takes part are entered by it; the end is the host’s', async () => {
  openRoll({ runsIt: false, recordsIt: true });
  expect(await screen.findByRole('button', { name: '其余都到了' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '结束签到' })).not.toBeInTheDocument();
});

import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCloud, openPage } from '../../../../tests/pages/a-cloud';
import { anActivity } from '../../../../tests/pages/an-activity';
import { OwnRecord } from '../parts/own-record';

const came = { state: 'present' as const, at: '2026-11-25T01:26:00.000Z' };
const activity = (given: Parameters<typeof anActivity>[0]) =>
  anActivity({ mine: came, myPlaceInLine: 3, checksOut: true, ...given });

test('who came says that they leave, after being asked, where the activity asks for it', async () => {
  const calls = aCloud({ 'activity.checkOut': () => ({ leftAt: '2026-11-25T03:05:00.000Z' }) });
  openPage(<OwnRecord of={activity({})} />);
  await userEvent.click(screen.getByRole('button', { name: '我先走了' }));
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '现在走？' }));
  expect(calls).toEqual([['activity.checkOut', { activityId: 'a1' }]]);
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '11:05 已签退' }));
});

test.each([
  ['where it is not asked for', { checksOut: false }],
  ['after the end', { state: 'closed' as const }],
  ['to who did not come', { mine: { ...came, state: 'leave' as const }, myPlaceInLine: null }],
  ['to who has said so', { myLeftAt: '2026-11-25T03:05:00.000Z' }],
])('it is not offered %s', (_when, given) => {
  openPage(<OwnRecord of={activity(given)} />);
  expect(screen.queryByRole('button', { name: '我先走了' })).not.toBeInTheDocument();
});

test('when they left stands beside when they came', () => {
  openPage(<OwnRecord of={activity({ myLeftAt: '2026-11-25T03:05:00.000Z' })} />);
  expect(screen.getByText(/9:26 .* 11:05 签退/)).toBeInTheDocument();
});

test.each([
  ['waiting', '签到待书记确认', '10:02 扫的，书记确认后就算到会'],
  ['declined', '签到没有确认', '10:02 扫的。书记说：那天你在外地'],
] as const)('a check-in that is %s is told as such', (state, title, note) => {
  const myCapture = {
    state,
    capturedAt: '2026-11-25T02:02:00.000Z',
    decision: state === 'declined' ? '那天你在外地' : '',
  };
  openPage(<OwnRecord of={anActivity({ myCapture })} />);
  expect(screen.getByText(title)).toBeInTheDocument();
  expect(screen.getByText(note)).toBeInTheDocument();
});

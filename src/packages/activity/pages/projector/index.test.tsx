import { act, screen } from '@testing-library/react';
import { type Answers, aCloud, openPage } from '../../../../../tests/pages/a-cloud';
import { counts, isOpen } from '../../../../../tests/pages/an-activity';
import ActivityProjectorPage from './index';

async function pass(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    await act(() => jest.advanceTimersByTimeAsync(100));
  }
}
function open(code: Answers['activity.code']) {
  const calls = aCloud(code ? { 'activity.code': code } : {});
  openPage(<ActivityProjectorPage />, { activityId: 'a1', title: encodeURIComponent('十一月主题党日') });
  return calls;
}
const shown = (arrived: number) => ({
  code: 'c',
  slotSeconds: 10,
  secondsLeft: 10,
  word: '482915',
  wordSecondsLeft: 50,
  counts: counts({ expected: 21, arrived }),
  ...isOpen,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('shows the code, the word and how many have come, and asks nothing else', async () => {
  let arrived = 14;
  const calls = open(() => shown(arrived));
  await pass(1000);
  expect(screen.getByRole('img', { name: /签到二维码/ })).toBeInTheDocument();
  expect(screen.getByText('482 915')).toBeInTheDocument();
  expect(screen.getByText('14')).toBeInTheDocument();
  expect(screen.getByText('/ 21 人')).toBeInTheDocument();
  arrived = 15;
  await pass(5500);
  expect(screen.getByText('15')).toBeInTheDocument();
  expect(new Set(calls.map(([name]) => name))).toEqual(new Set(['activity.code', 'activity.lend']));
  await pass(10_000);
  const asked = calls.filter(([name]) => name === 'activity.code').length;
  expect(asked).toBeGreaterThanOrEqual(4);
  expect(asked).toBeLessThanOrEqual(5);
  expect(calls.length - asked).toBe(1);
});

test('without an answer the code goes when it would be refused, the word a minute after its own', async () => {
  let heard = true;
  open(() => (heard ? shown(14) : 'unheard'));
  await pass(1000);
  heard = false;
  await pass(30_000);
  expect(screen.queryByRole('img', { name: /签到二维码/ })).not.toBeInTheDocument();
  expect(screen.getByText('482 915')).toBeInTheDocument();
  await pass(90_000);
  expect(screen.queryByText('482 915')).not.toBeInTheDocument();
});

test('after the end it shows no code and asks no more', async () => {
  const calls = open(() => ({ refused: 'activity.closed' }));
  await pass(20_000);
  expect(screen.getByText('签到已经结束')).toBeInTheDocument();
  expect(calls).toHaveLength(1);
});

import Taro from '@tarojs/taro';
import { act, render } from '@testing-library/react';
import { type Answers, aCloud } from '../../tests/pages/a-cloud';
import App from '../app';
import { recall } from '../platform/storage';
import { answerTo, dismiss, type Kept, keep, keptOnes, sendAllKept, sendKept } from './outbox';

const phone = Taro as unknown as {
  forgetAll: () => void;
  setStorageSync: (key: string, value: string) => void;
};
const start = new Date('2026-11-25T01:30:00.000Z');
const counts = { entered: 1, corrected: 0, unchanged: 0 } as never;
const checkedIn = { activityId: 'a1' } as never;
const scan = (code = 'c1') => keep('activity.checkIn', { code });
const enter = () => keep('activity.enter', { activityId: 'a1', memberIds: ['m1'] });

/** Lets the pauses between tries pass. */
async function settled<Value>(asked: Promise<Value>): Promise<Value> {
  await jest.advanceTimersByTimeAsync(2000);
  return asked;
}
const unheard: Answers = { 'activity.checkIn': () => 'unheard', 'activity.enter': () => 'unheard' };

beforeEach(() => {
  jest.useFakeTimers({ now: start });
  for (const { requestId } of keptOnes()) dismiss(requestId);
  phone.forgetAll();
});
afterEach(() => jest.useRealTimers());

test('what is said stands in storage before it is first sent, and leaves it with its answer', async () => {
  let before: unknown;
  aCloud({
    'activity.checkIn': () => {
      before = recall<Kept[]>('outbox')?.length;
      return checkedIn;
    },
  });
  const kept = scan();
  expect(await sendKept(kept, true)).toEqual({ answer: checkedIn });
  expect([before, recall('outbox'), keptOnes()]).toEqual([1, [], []]);
  expect(answerTo(kept.requestId)).toEqual(checkedIn);
});

test('at first it is said as if now; later as the same request, with when it was said', async () => {
  aCloud(unheard);
  const kept = scan();
  expect(await settled(sendKept(kept, true))).toEqual({ kept });
  enter();
  await jest.advanceTimersByTimeAsync(58_000);
  const calls = aCloud({ 'activity.checkIn': () => checkedIn, 'activity.enter': () => counts });
  await sendAllKept();
  expect(calls).toEqual([
    [
      'activity.checkIn',
      {
        code: 'c1',
        capturedAt: start.toISOString(),
        // The first try was given up after two seconds.
        sentAt: new Date(start.getTime() + 60_000).toISOString(),
      },
    ],
    ['activity.enter', { activityId: 'a1', memberIds: ['m1'], saidSecondsAgo: 58 }],
  ]);
  const asked = jest.mocked(Taro.cloud.callFunction).mock.calls as unknown as [
    { data: { requestId: string } },
  ][];
  expect(asked.at(-2)?.[0].data.requestId).toBe(kept.requestId);
  expect(keptOnes()).toEqual([]);
});

test('help noted down is sent later as the same request, with how long ago, and what was said of its numbers', async () => {
  aCloud({ 'errand.jot': () => 'unheard' });
  const kept = keep('errand.jot', { line: '换了灯' }, 'hide');
  expect(await settled(sendKept(kept, true))).toEqual({ kept });
  await jest.advanceTimersByTimeAsync(3_598_000);
  const jotted = {
    errandId: 'e1',
    number: 'n',
    state: 'recorded',
    communityName: '新兴社区',
    meets: true,
    asSaid: true,
  };
  const calls = aCloud({ 'errand.jot': () => jotted as never });
  await sendAllKept();
  expect(calls).toEqual([['errand.jot', { line: '换了灯', saidSecondsAgo: 3600 }]]);
  const asked = jest.mocked(Taro.cloud.callFunction).mock.calls.map(([sent]) => sent) as unknown as Array<{
    data: { requestId: string; numbers?: string };
  }>;
  expect(new Set(asked.slice(-4).map(({ data }) => data.requestId))).toEqual(new Set([kept.requestId]));
  expect(asked.at(-1)?.data.numbers).toBe('hide');
  expect(keptOnes()).toEqual([]);
});

test('sent from several places at once it is sent once', async () => {
  scan();
  const calls = aCloud({ 'activity.checkIn': () => checkedIn });
  await Promise.all([sendAllKept(), sendAllKept(), ...keptOnes().map((kept) => sendKept(kept))]);
  expect(calls).toHaveLength(1);
});

test('the oldest goes first, and when it is not heard the others are not tried', async () => {
  scan('first');
  await jest.advanceTimersByTimeAsync(1000);
  scan('second');
  const calls = aCloud(unheard);
  await settled(sendAllKept());
  expect(new Set(calls.map(([, input]) => (input as { code: string }).code))).toEqual(new Set(['first']));
  expect(keptOnes()).toHaveLength(2);
});

test('what is refused when it is sent later stays to be seen until it is dismissed, and is not sent again', async () => {
  scan();
  const calls = aCloud({ 'activity.checkIn': () => ({ refused: 'activity.captureTooOld' }) });
  await sendAllKept();
  await sendAllKept();
  expect(calls).toHaveLength(1);
  expect(keptOnes()).toEqual([
    expect.objectContaining({ refused: { code: 'activity.captureTooOld', params: {} } }),
  ]);
  dismiss(keptOnes()[0]?.requestId ?? '');
  expect([keptOnes(), recall('outbox')]).toEqual([[], []]);
});

test('what is refused at once is told at once and not kept; what broke on our side is', async () => {
  aCloud({ 'activity.checkIn': () => ({ refused: 'activity.codeForged' }) });
  expect(await sendKept(scan(), true)).toMatchObject({ refusal: { code: 'activity.codeForged' } });
  expect(keptOnes()).toEqual([]);
  aCloud({ 'activity.checkIn': () => ({ refused: 'call.failed' }) });
  expect(await sendKept(scan(), true)).toHaveProperty('kept');
  expect(keptOnes()).toHaveLength(1);
});

test('a signal so slow that the code went stale is made good by telling when it was scanned', async () => {
  let tries = 0;
  const calls = aCloud({
    'activity.checkIn': ({ capturedAt }) => {
      tries += 1;
      if (tries === 1) jest.setSystemTime(start.getTime() + 15_000);
      return capturedAt ? checkedIn : { refused: 'activity.codeStale' };
    },
  });
  expect(await sendKept(scan(), true)).toEqual({ answer: checkedIn });
  expect(calls).toHaveLength(2);
});

test('a phone without room says so, holds it while the app is open, and sends it all the same', async () => {
  const full = jest.spyOn(Taro as unknown as typeof phone, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size 10Mb');
  });
  const kept = scan();
  expect(kept.unstored).toBe(true);
  expect(keptOnes()).toHaveLength(1);
  aCloud({ 'activity.checkIn': () => checkedIn });
  await sendAllKept();
  expect(keptOnes()).toEqual([]);
  full.mockRestore();
});

test('what another window has sent is not sent again', async () => {
  scan();
  phone.setStorageSync('outbox', '[]');
  const calls = aCloud({ 'activity.checkIn': () => checkedIn });
  await sendAllKept();
  expect(calls).toEqual([]);
});

test('the app sends what waits when the network returns', async () => {
  scan();
  const calls = aCloud(unheard);
  render(<App />);
  await settled(Promise.resolve());
  calls.length = 0;
  const heard = aCloud({ 'activity.checkIn': () => checkedIn });
  const listeners = jest.mocked(Taro.onNetworkStatusChange).mock.calls.map(([listener]) => listener);
  await act(async () => {
    for (const listener of listeners) listener({ isConnected: true, networkType: '4g' });
    await jest.advanceTimersByTimeAsync(100);
  });
  expect(heard).toHaveLength(1);
  expect(keptOnes()).toEqual([]);
});

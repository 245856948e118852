import Taro from '@tarojs/taro';
import { call } from './call';
import { Refusal, Unreachable } from './trouble';

const cloud = jest.mocked(Taro.cloud.callFunction as unknown as (asked: unknown) => Promise<unknown>);
const requestIds = () =>
  cloud.mock.calls.map(([asked]) => (asked as { data: { requestId: string } }).data.requestId);

beforeEach(() => {
  cloud.mockReset();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('the part before the dot names the function, the part after it the action', async () => {
  cloud.mockResolvedValue({ result: { ok: true, data: { state: 'claimed' } } });
  await call('wish.claim', { wishId: 'w1' });
  expect(cloud).toHaveBeenCalledWith({
    name: 'wish',
    data: { action: 'claim', input: { wishId: 'w1' }, requestId: expect.any(String), client: APP_VERSION },
  });
});

test('a refusal is thrown with its code and values, and not asked again', async () => {
  cloud.mockResolvedValue({ result: { ok: false, error: { code: 'wish.taken', params: { at: '10:02' } } } });
  const refused = await call('wish.claim', { wishId: 'w1' }).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: 'wish.taken', params: { at: '10:02' } });
  expect(cloud).toHaveBeenCalledTimes(1);
});

test('when no answer comes it is said again, as the same request, and the answer counts', async () => {
  cloud.mockRejectedValueOnce({ errMsg: 'cloud.callFunction:fail' });
  cloud.mockResolvedValueOnce({ result: { ok: true, data: { state: 'claimed' } } });
  const asked = call('wish.claim', { wishId: 'w1' });
  await jest.runAllTimersAsync();
  expect(await asked).toEqual({ state: 'claimed' });
  expect(new Set(requestIds()).size).toBe(1);
});

test('after three tries without an answer the cloud counts as unreachable', async () => {
  cloud.mockRejectedValue({ errMsg: 'request:fail' });
  const asked = call('member.me', {}).catch((thrown: unknown) => thrown);
  await jest.runAllTimersAsync();
  expect(await asked).toBeInstanceOf(Unreachable);
  expect(cloud).toHaveBeenCalledTimes(3);
});

test('an answer that is no envelope is no answer', async () => {
  cloud.mockResolvedValue({ result: 'gateway error' });
  const asked = call('member.me', {}).catch((thrown: unknown) => thrown);
  await jest.runAllTimersAsync();
  expect(await asked).toBeInstanceOf(Unreachable);
});

test('an app that is too old is refused as such, and its reader asked to update', async () => {
  cloud.mockResolvedValue({
    result: { ok: false, error: { code: 'call.updateNeeded', params: { least: '1.0.0' } } },
  });
  const refused = await call('member.me', {}).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ code: 'call.updateNeeded' });
  expect(cloud).toHaveBeenCalledTimes(1);
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '请更新小程序' }));
});

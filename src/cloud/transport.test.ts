import Taro from '@tarojs/taro';
import { openCloud, send } from './transport';
import { Unreachable } from './trouble';

const init = Taro.cloud.init as unknown as jest.Mock;
const callFunction = Taro.cloud.callFunction as unknown as jest.Mock;
const request = { action: 'me' };

/** Opens the app in one of its versions, built with these. */
function open(envVersion: string, own: string, named: object): void {
  Object.assign(globalThis, { CLOUD_ENVIRONMENT: own, CLOUD_ENVIRONMENTS: named });
  (Taro.getAccountInfoSync as unknown as jest.Mock).mockReturnValue({ miniProgram: { envVersion } });
  openCloud();
}
beforeEach(() => {
  init.mockClear();
  callFunction.mockReset().mockResolvedValue({ result: { ok: true, data: 1 } });
});

test.each([
  ['trial', 'env-r', { trial: 'env-t', release: 'env-r' }, { env: 'env-t' }],
  ['release', 'env-t', { trial: 'env-t', release: 'env-r' }, { env: 'env-r' }],
  ['release', '', {}, {}],
])('the %s version opens the environment that is meant for it', async (version, own, named, opened) => {
  open(version, own, named);
  expect(init).toHaveBeenCalledWith(opened);
  expect(await send('member', request)).toEqual({ ok: true, data: 1 });
});

test('a published version that no environment is meant for opens none and asks nothing', async () => {
  open('release', 'env-t', { trial: 'env-t' });
  expect(init).not.toHaveBeenCalled();
  await expect(send('member', request)).rejects.toBeInstanceOf(Unreachable);
  expect(callFunction).not.toHaveBeenCalled();
  open('trial', 'env-t', { trial: 'env-t' });
  expect(await send('member', request)).toEqual({ ok: true, data: 1 });
});

import Taro from '@tarojs/taro';

const modal = Taro.showModal as unknown as jest.Mock;
const toast = Taro.showToast as unknown as jest.Mock;
const applyUpdate = jest.fn();
let ready: () => void;
const onUpdateReady = (run: () => void) => {
  ready = run;
};

/** As it is after the app was opened. */
async function opened() {
  jest.resetModules();
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: Taro }));
  const update: typeof import('./update') = require('./update');
  update.watchUpdates();
  return update;
}
const answered = (confirm: boolean) => modal.mockResolvedValue({ confirm });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  jest.clearAllMocks();
  Object.assign(Taro, {
    getUpdateManager: () => ({ onUpdateReady, applyUpdate }),
  });
});

test('a version that lies ready is offered, and restarted into only with a yes', async () => {
  await opened();
  expect(modal).not.toHaveBeenCalled();
  answered(false);
  ready();
  await settled();
  expect(modal).toHaveBeenCalledTimes(1);
  expect(applyUpdate).not.toHaveBeenCalled();
  answered(true);
  ready();
  await settled();
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

test('an app too old says so once, and restarts into the version that lies ready', async () => {
  const { promptUpdate } = await opened();
  answered(false);
  ready();
  await settled();
  answered(true);
  await promptUpdate();
  await promptUpdate();
  expect(modal).toHaveBeenCalledTimes(2);
  expect(modal.mock.calls[1][0].title).toBe('请更新小程序');
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

test('while the newer one is still being fetched it says to wait, and offers it then', async () => {
  const { promptUpdate } = await opened();
  answered(true);
  await promptUpdate();
  expect(applyUpdate).not.toHaveBeenCalled();
  expect(toast.mock.calls[0][0].title).toContain('新版本还在下载');
  ready();
  await settled();
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

test('whoever says later goes on reading', async () => {
  const { promptUpdate } = await opened();
  answered(false);
  await promptUpdate();
  expect(toast).not.toHaveBeenCalled();
  expect(applyUpdate).not.toHaveBeenCalled();
});

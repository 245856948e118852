// jest stand-in for @tarojs/taro, usable as default, named and CommonJS import. Add an API here when a page starts to use it.
const { useEffect, useRef } = require('react');

const done = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }));
const router = { params: {} };
const stored = new Map();
const shown = new Set();

const useOnce = (run) => useEffect(() => void run(router.params), []);
const useNever = () => undefined;
let sharing;
/** Runs when the page is mounted, as its first showing, and again at `Taro.showPages()`. */
const useDidShow = (run) => {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const show = () => latest.current();
    show();
    shown.add(show);
    return () => void shown.delete(show);
  }, []);
};

const Taro = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getEnv: () => 'WEAPP',
  getAppBaseInfo: jest.fn(() => ({ fontSizeSetting: 17 })),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 2 }),
  getCurrentPages: jest.fn(() => [{}]),
  nextTick: (run) => setTimeout(run, 0),
  navigateTo: done(),
  redirectTo: done(),
  reLaunch: done(),
  switchTab: done(),
  navigateBack: done(),
  setNavigationBarTitle: done(),
  showToast: done(),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false })),
  scanCode: jest.fn(() => Promise.resolve({ result: '' })),
  requestSubscribeMessage: done(),
  makePhoneCall: done(),
  pageScrollTo: done(),
  setKeepScreenOn: done(),
  setClipboardData: done(),
  getLocation: jest.fn(() => Promise.reject({ errMsg: 'getLocation:fail auth deny' })),
  vibrateShort: done(),
  getAccountInfoSync: jest.fn(() => ({ miniProgram: { envVersion: 'release' } })),
  getUpdateManager: jest.fn(() => ({ onUpdateReady: jest.fn(), applyUpdate: jest.fn() })),
  stopPullDownRefresh: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  getStorageSync: (key) => stored.get(key) ?? '',
  setStorageSync: (key, value) => void stored.set(key, value),
  removeStorageSync: (key) => void stored.delete(key),
  /** For tests: what the owner of the phone answers to WeChat's phone button. */
  phoneNumberAnswered: jest.fn(() => ({ errMsg: 'getPhoneNumber:ok', code: 'pressed' })),
  cloud: { init: jest.fn(), callFunction: jest.fn() },
  useRouter: () => router,
  useLoad: useOnce,
  useReady: useOnce,
  useLaunch: useOnce,
  useDidShow,
  useDidHide: useNever,
  usePageNotFound: useNever,
  useUnload: useNever,
  usePullDownRefresh: useNever,
  useReachBottom: useNever,
  usePageScroll: useNever,
  useShareAppMessage: (run) => {
    sharing = run;
  },
  /** For tests: what the address carries, that pages are shown again, that the phone is new. */
  setParams: (params) => {
    router.params = params;
  },
  /** What WeChat is told when the page is passed on: from the menu, or from a button about something. */
  share: (about) =>
    sharing(about ? { from: 'button', target: { dataset: { about } } } : { from: 'menu', target: undefined }),
  showPages: () => {
    for (const show of shown) show();
  },
  forgetAll: () => stored.clear(),
};

module.exports = { __esModule: true, default: Taro, ...Taro };

import type { Program } from '../program';
import { Failure } from './answer';
import type { Calls } from './wx';

const window = {
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
  screenTop: 91,
};
const device = {
  brand: 'Apple',
  model: 'iPhone 13',
  system: 'iOS 16.0',
  platform: 'ios',
  benchmarkLevel: 30,
};
const allowed = {
  albumAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  notificationAuthorized: 'authorized',
  phoneCalendarAuthorized: 'authorized',
};

const base = ({ phone }: Program) => ({
  SDKVersion: '3.5.0',
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  enableDebug: false,
  fontSizeSetting: phone.fontSize,
  fontSizeScaleFactor: phone.fontSize / 17,
  host: { env: 'WeChat' },
});

/** What the phone itself does: camera, clipboard, telephone, buzz, network. */
export function deviceCalls(program: Program): Calls {
  const { phone } = program;
  return {
    vibrateShort: () => ({}),
    vibrateLong: () => ({}),
    setKeepScreenOn: () => ({}),
    setScreenBrightness: () => ({}),
    getScreenBrightness: () => ({ value: 0.5 }),
    makePhoneCall: ({ phoneNumber }) => void phone.shown.push({ kind: 'call', text: String(phoneNumber) }),
    setClipboardData: ({ data }) => {
      phone.clipboard = String(data);
    },
    getClipboardData: () => ({ data: phone.clipboard }),
    getNetworkType: () => ({ networkType: phone.network.kind, isConnected: phone.network.kind !== 'none' }),
    getSystemInfo: () => ({ ...window, ...device, ...base(program) }),
    getBatteryInfo: () => ({ level: 80, isCharging: false }),
    scanCode: () => {
      if (phone.camera === undefined) throw new Failure('cancel');
      return { result: phone.camera, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' };
    },
    getLocation: () => {
      if (!phone.answers.permit('scope.userLocation')) throw new Failure('auth deny');
      return { latitude: 43.93, longitude: 116.08, accuracy: 30, speed: 0 };
    },
    openLocation: () => ({}),
  };
}

/** The same that answers at once. */
export function deviceMembers(program: Program): Record<string, unknown> {
  const { faults, clock } = program;
  const own = (value: unknown) => () => program.realm.adopt(value);
  return {
    getWindowInfo: own(window),
    getDeviceInfo: own(device),
    getAppBaseInfo: () => program.realm.adopt(base(program)),
    getSystemInfoSync: () => program.realm.adopt({ ...window, ...device, ...base(program) }),
    getSystemSetting: own({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: own(allowed),
    getMenuButtonBoundingClientRect: own({
      left: 293,
      right: 380,
      top: 51,
      bottom: 83,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
    nextTick: (run: () => void) => clock.after(0, () => faults.guard('nextTick', run)),
    base64ToArrayBuffer: (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer,
    arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
    getPerformance: () => ({
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    }),
    reportEvent: () => undefined,
  };
}

/**
 * What WeChat's privacy guide (用户隐私保护指引) asks to be declared, and the calls, button kinds, input kinds and
 * components that touch it (platform.md §5.3). A call that is not declared fails on the phone with errno 112.
 */
export const privateKinds: Readonly<Record<string, readonly string[]>> = {
  '昵称、头像': ['getUserInfo', 'getUserProfile', 'chooseAvatar', 'nickname'],
  位置信息: [
    'getLocation',
    'getFuzzyLocation',
    'chooseLocation',
    'choosePoi',
    'startLocationUpdate',
    'startLocationUpdateBackground',
    'onLocationChange',
  ],
  地址: ['chooseAddress'],
  发票信息: ['chooseInvoice', 'chooseInvoiceTitle'],
  微信运动数据: ['getWeRunData'],
  手机号: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  车牌号: ['chooseLicensePlate'],
  选中的照片或视频信息: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  选中的文件: ['chooseMessageFile'],
  麦克风: ['startRecord', 'getRecorderManager', 'joinVoIPChat', 'voip-room', 'live-pusher'],
  摄像头: ['camera', 'createCameraContext', 'createVKSession'],
  蓝牙: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  '相册（仅写入）权限': ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  '通讯录（仅写入）权限': ['addPhoneContact'],
  '日历（仅写入）权限': ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  加速传感器: ['startAccelerometer', 'onAccelerometerChange'],
  磁场传感器: ['startCompass', 'onCompassChange'],
  方向传感器: ['startDeviceMotionListening', 'onDeviceMotionChange'],
  陀螺仪传感器: ['startGyroscope', 'onGyroscopeChange'],
  剪切板: ['setClipboardData', 'getClipboardData'],
};

export const privateApis: ReadonlySet<string> = new Set(Object.values(privateKinds).flat());

/** Calls that app.json must name in `requiredPrivateInfos`. */
export const locationApis: ReadonlySet<string> = new Set([
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
]);

/** The permission text that WeChat shows when one of these is first called. */
export const permissionFor: Readonly<Record<string, string>> = {
  getLocation: 'scope.userLocation',
  onLocationChange: 'scope.userLocation',
  startLocationUpdate: 'scope.userLocation',
  startLocationUpdateBackground: 'scope.userLocationBackground',
  getFuzzyLocation: 'scope.userFuzzyLocation',
};

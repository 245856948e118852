type Kind = 'string' | 'number' | 'object';

/** Options without which WeChat refuses a call ("parameter error"). */
export const requiredOptions: Readonly<Record<string, readonly (readonly [option: string, kind: Kind])[]>> = {
  navigateTo: [['url', 'string']],
  redirectTo: [['url', 'string']],
  reLaunch: [['url', 'string']],
  switchTab: [['url', 'string']],
  showToast: [['title', 'string']],
  showLoading: [['title', 'string']],
  showActionSheet: [['itemList', 'object']],
  setNavigationBarTitle: [['title', 'string']],
  setTabBarBadge: [
    ['index', 'number'],
    ['text', 'string'],
  ],
  makePhoneCall: [['phoneNumber', 'string']],
  setClipboardData: [['data', 'string']],
  setStorage: [['key', 'string']],
  getStorage: [['key', 'string']],
  removeStorage: [['key', 'string']],
  requestSubscribeMessage: [['tmplIds', 'object']],
  previewImage: [['urls', 'object']],
  openLocation: [
    ['latitude', 'number'],
    ['longitude', 'number'],
  ],
};

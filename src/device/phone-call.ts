import Taro from '@tarojs/taro';

/** Opens the phone's own dialler with this number. Not calling after all is no trouble. */
export function dial(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

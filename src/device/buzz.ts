import Taro from '@tarojs/taro';

/** A short, light buzz in the hand: something was done. Phones without it stay quiet. */
export function buzz(): void {
  Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}

import Taro from '@tarojs/taro';

/** Keeps the screen from going dark while something is shown to others, or lets it go dark again. */
export function keepScreenOn(on: boolean): void {
  Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined);
}

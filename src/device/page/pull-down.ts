import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Asks again when the page is pulled down; the page's own config says `enablePullDownRefresh`. */
export function usePullDown(again: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    const settle = () => Taro.stopPullDownRefresh();
    again().then(settle, settle);
  });
}

import Taro from '@tarojs/taro';

/** Calls back whenever the phone goes on or off line; returns how to stop. */
export function watchNetwork(changed: (online: boolean) => void): () => void {
  const listen = (status: { isConnected: boolean }) => changed(status.isConnected);
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
}

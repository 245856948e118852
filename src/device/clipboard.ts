import Taro from '@tarojs/taro';

/** Puts a text where it can be pasted from; answers whether the phone let us. WeChat says so itself. */
export async function copy(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

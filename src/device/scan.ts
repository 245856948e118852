import Taro from '@tarojs/taro';

export type Scanned = { text: string } | { cancelled: true; reason?: string };

/** Opens the camera for a code; resolves with its text, or says that nothing was scanned. */
export async function scan(): Promise<Scanned> {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode'] });
    return { text: result || (path ?? '') };
  } catch {
    return { cancelled: true };
  }
}

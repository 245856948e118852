import Taro from '@tarojs/taro';

/** Where the phone is, in degrees (WGS 84), and how far off that may be, in metres. */
export interface Place {
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** `refused`: its owner does not want it. `unavailable`: the phone does not know. */
export type PlaceAsked = Place | 'refused' | 'unavailable';

/** Asks once where the phone is, straight from a tap. WeChat asks its owner by itself; built in only with ASKS_NEAR. */
export async function presentPlace(): Promise<PlaceAsked> {
  if (!ASKS_NEAR) return 'unavailable';
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'wgs84' });
    return { latitude, longitude, accuracy };
  } catch (problem) {
    // `auth deny`, `auth denied`, `system permission denied`, `privacy permission is not authorized`.
    const { errMsg = '' } = Object(problem) as { errMsg?: string };
    return /auth|den|privacy/i.test(errMsg) ? 'refused' : 'unavailable';
  }
}

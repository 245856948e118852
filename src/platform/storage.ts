import Taro from '@tarojs/taro';

/**
 * What this phone remembers for this person, as JSON. WeChat allows 1 MB a key and 10 MB in all.
 * A value that cannot be read back counts as absent; storage that is full loses only comfort, never a record.
 */
export function remember(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
  } catch {
    Taro.removeStorageSync(key);
  }
}

/** Remembers what must not be lost; answers whether the phone had room for it. What stood there before stays if not. */
export function rememberSurely(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What was remembered under this key, or nothing. */
export function recall<T>(key: string): T | undefined {
  const text: unknown = Taro.getStorageSync(key);
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(key);
}

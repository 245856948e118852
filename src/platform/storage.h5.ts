import { identity } from './identity.h5';

/** One browser holds several pretended people: each has storage of their own. */
const own = (key: string): string => `daozhibu:${identity() ?? 'nobody'}:${key}`;

export function remember(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(own(key), JSON.stringify(value));
  } catch {
    window.localStorage.removeItem(own(key));
  }
}

export function rememberSurely(key: string, value: unknown): boolean {
  try {
    window.localStorage.setItem(own(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function recall<T>(key: string): T | undefined {
  const text = window.localStorage.getItem(own(key));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  window.localStorage.removeItem(own(key));
}

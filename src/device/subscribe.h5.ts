import type { Subscribed } from './subscribe';

export type { Subscribed };

/** A browser has no subscribe messages; Taro's stub would resolve as if it had. */
export async function subscribe(_templateIds: string[]): Promise<Subscribed> {
  return 'unavailable';
}

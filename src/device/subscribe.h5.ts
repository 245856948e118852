import { identity } from '../platform/identity.h5';
import type { Subscribed } from './subscribe';

export type { Subscribed };

/** A browser has no subscribe messages: on the stage the local cloud's phone says yes at once. */
export async function subscribe(templateIds: readonly string[]): Promise<Subscribed> {
  const openid = identity();
  if (templateIds.length === 0 || openid === undefined) return 'unavailable';
  const headers = { 'content-type': 'application/json', 'x-openid': openid };
  const body = JSON.stringify({ templateIds });
  const answer = await fetch('/wechat/subscribe', { method: 'POST', headers, body }).catch(() => undefined);
  return answer?.ok ? 'accepted' : 'unavailable';
}

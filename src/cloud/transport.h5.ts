import type { CallRequest, Envelope } from '@contract/envelope';
import { isCutOff } from '../device/network.h5';
import { identity, join } from '../platform/identity.h5';
import { Unreachable } from './trouble';

/** Milliseconds after which an answer is no longer waited for: a cloud function's own time limit is shorter. */
const patience = 20_000;

/** In a browser there is nothing to open, but somebody to be. */
export function openCloud(): void {
  if (identity() === undefined) join();
}

/** Sends one request to the local cloud, as the person this browser pretends to be. */
export async function send(area: string, request: CallRequest): Promise<Envelope<unknown>> {
  const openid = identity();
  if (openid === undefined) {
    join();
    throw new Unreachable('nobody');
  }
  if (isCutOff()) throw new Unreachable('no network');
  const asked = fetch(`/call/${area}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify(request),
  });
  const waited = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Unreachable('no answer in time')), patience);
  });
  try {
    const response = await Promise.race([asked, waited]);
    return (await response.json()) as Envelope<unknown>;
  } catch (why) {
    throw why instanceof Unreachable ? why : new Unreachable(why);
  }
}

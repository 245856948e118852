/** Who knocks at a door, told from what a web page cannot forge: where it comes from, what it asked for, and which page asks. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { Refusal } from '../runtime/refusal';

/**
 * `own`: a program of this machine, or a page that this cloud itself serves to it. `near`: a phone of the network, or an app that
 * is developed under another port. `stranger`: a page from elsewhere that happens to be open in a browser, or one whose
 * name was made to lead here (DNS rebinding).
 */
export type Knock = 'own' | 'near' | 'stranger';

export interface Knocking {
  /** Where the connection comes from. */
  address: string | undefined;
  /** The port that was reached. */
  port: number | undefined;
  /** The header Host: what the address bar says. */
  host: string | undefined;
  /** The header Origin: which page asks; a program sends none. */
  origin: string | undefined;
}

export function knockOf({ address = '', port, host, origin }: Knocking): Knock {
  const asked = partsOf(`http://${host ?? ''}`);
  if (!asked || !isOfThisNetwork(asked.hostname)) return 'stranger';
  const page = origin === undefined ? undefined : (partsOf(origin) ?? 'unknown');
  if (page === 'unknown') return 'stranger';
  const here = isLoopbackAddress(address);
  const fromItself = page === undefined || page.host === asked.host;
  if (here && isLoopbackName(asked.hostname)) {
    if (fromItself) return 'own';
    if (isLoopbackName(page.hostname)) return page.port === String(port) ? 'own' : 'near';
    return 'stranger';
  }
  return fromItself ? 'near' : 'stranger';
}

export const knockBy = (request: IncomingMessage): Knock =>
  knockOf({
    address: request.socket.remoteAddress,
    port: request.socket.localPort,
    host: request.headers.host,
    origin: request.headers.origin,
  });

function partsOf(address: string): URL | undefined {
  const parts = URL.canParse(address) ? new URL(address) : undefined;
  return parts && /^https?:$/.test(parts.protocol) && parts.hostname !== '' ? parts : undefined;
}

export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

/** A name of an address bar that never leads to another machine. */
const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || (isIP(name) === 4 && name.startsWith('127.'));

/** A bare address, or a name that only this network gives: nobody elsewhere can make it lead here. */
const isOfThisNetwork = (name: string): boolean =>
  isLoopbackName(name) ||
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 ||
  name.endsWith('.local') ||
  name === hostname().toLowerCase();

const refused = (message: string) =>
  new Refusal({ code: 'PERMISSION_DENIED', errCode: -502003, message, status: 403 });

/** For doors that give or take anything whoever knocks: they are for programs of this machine, not for its network. */
export function onlyFromHere(request: IncomingMessage): void {
  if (knockBy(request) !== 'own') throw refused('This door answers the machine itself only.');
}

/** For doors that answer the phones of this network too. */
export function noStranger(request: IncomingMessage): void {
  if (knockBy(request) === 'stranger') {
    throw refused(
      'This door answers this machine and its network only: open it by its address, from no other page.',
    );
  }
}

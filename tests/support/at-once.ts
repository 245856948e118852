import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { CallName } from '../../contract/api';
import type { TestCloud } from './cloud';

export interface Saying {
  openid: string;
  name: CallName;
  input: object;
}

interface Heard {
  /** What each call was answered, in their order. */
  // biome-ignore lint/suspicious/noExplicitAny: typed by the contract where a test wraps this
  envelopes: any[];
  /** How many calls were on their way when the first answer came. */
  underWay: number;
}

/** Connections asked for at once: a server's queue of those not yet greeted is some hundreds long. */
const GREETED_AT_ONCE = 100;

async function openSockets(url: URL, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const batch = Array.from({ length: Math.min(GREETED_AT_ONCE, count - sockets.length) }, () => {
      const socket = connect(Number(url.port), url.hostname);
      return new Promise<Socket>((resolve, reject) =>
        socket.once('connect', () => resolve(socket)).once('error', reject),
      );
    });
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}

/**
 * Says all of this at the very same moment: a connection for each stands open before the first word is sent, so that
 * none waits for another on this side of the cloud.
 */
export async function sayAtOnce({ url }: TestCloud, sayings: readonly Saying[]): Promise<Heard> {
  const { hostname, port } = new URL(url);
  const sockets = await openSockets(new URL(url), sayings.length);
  let sent = 0;
  let underWay = 0;
  const say = ({ openid, name, input }: Saying, socket: Socket) =>
    new Promise((resolve, reject) => {
      const [area, action] = name.split('.');
      const headers = { 'content-type': 'application/json', 'x-openid': openid };
      const options = { hostname, port, path: `/call/${area}`, method: 'POST', headers };
      const saying = request({ ...options, createConnection: () => socket }, async (response) => {
        underWay ||= sent;
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${response.statusCode} ${text}`));
      });
      saying.on('finish', () => {
        sent += 1;
      });
      saying.on('error', reject);
      saying.end(JSON.stringify({ action, input }));
    });
  const envelopes = await Promise.all(sayings.map((one, place) => say(one, sockets[place] as Socket)));
  return { envelopes, underWay };
}

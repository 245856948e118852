/** Watches an instance's own requests to the cloud, from inside, where alone their order can be known. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { numberOfRequest, type SharedRequestLog } from '../shared-request-log';

const STARTED = 'http.client.request.start';
const ANSWERED = 'http.client.response.finish';

interface Watched {
  id: number;
  /** Which of the instance's calls sent it: what it is answered after that call's end is nobody's. */
  call: number;
}

export interface RequestWatch {
  /** To be called as each call begins: from then on the requests are that call's. */
  beginCall(): void;
  stop(): void;
}

/** Whether a request goes to the cloud's door for the SDK. */
export function goesTo(adminUrl: string): (request: ClientRequest) => boolean {
  const { host, pathname } = new URL(adminUrl);
  return (request) => request.getHeader('host') === host && request.path.startsWith(`${pathname}?`);
}

/** Writes down the requests of this thread that are `ours`. */
export function watchRequests(
  ours: (request: ClientRequest) => boolean,
  log: SharedRequestLog,
): RequestWatch {
  const watched = new WeakMap<ClientRequest, Watched>();
  let call = 0;
  let unnamed = 0;

  const started = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    if (!ours(request)) return;
    const seqId = new URLSearchParams(request.path.slice(request.path.indexOf('?'))).get('seqId');
    const id = numberOfRequest(seqId ?? `#${++unnamed}`);
    watched.set(request, { id, call });
    log.note('sent', id);
    // A request that dies without an answer has told the function something all the same.
    request.once('close', () => arrived(request));
  };
  const answered = (message: unknown) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (watched.has(request)) response.once('end', () => arrived(request));
  };
  subscribe(STARTED, started);
  subscribe(ANSWERED, answered);

  function arrived(request: ClientRequest): void {
    const entry = watched.get(request);
    watched.delete(request);
    if (entry?.call === call) log.note('arrived', entry.id);
  }

  return {
    beginCall: () => {
      call += 1;
    },
    stop: () => {
      unsubscribe(STARTED, started);
      unsubscribe(ANSWERED, answered);
    },
  };
}

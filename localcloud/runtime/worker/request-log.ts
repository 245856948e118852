/** Watches the instance's own requests to the cloud, from inside, where alone their order can be known. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { numberOfRequest, type SharedRequestLog } from '../shared-request-log';

interface Watched {
  id: number;
  /** Which of the instance's calls sent it: what it is answered after that call's end is nobody's. */
  call: number;
}

/** Answers a function to be called as each call begins; from then on the requests are that call's. */
export function watchRequests(adminUrl: string, log: SharedRequestLog): () => void {
  const { host, pathname } = new URL(adminUrl);
  const watched = new WeakMap<ClientRequest, Watched>();
  let call = 0;
  let unnamed = 0;

  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('host') !== host || !request.path.startsWith(`${pathname}?`)) return;
    const seqId = new URLSearchParams(request.path.slice(request.path.indexOf('?'))).get('seqId');
    const id = numberOfRequest(seqId ?? `#${++unnamed}`);
    watched.set(request, { id, call });
    log.note('sent', id);
    // A request that dies without an answer has told the function something all the same.
    request.once('close', () => arrived(request));
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (watched.has(request)) response.once('end', () => arrived(request));
  });

  function arrived(request: ClientRequest): void {
    const entry = watched.get(request);
    watched.delete(request);
    if (entry?.call === call) log.note('arrived', entry.id);
  }

  return () => {
    call += 1;
  };
}

/** Watches the instance's own requests to the cloud, from inside, where alone their order can be known. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RequestEvent } from '../waves';

interface Watched {
  id: string;
  log: RequestEvent[];
}

/** Answers a function that begins a new log; requests sent from then on are written to the log it answers. */
export function watchRequests(adminUrl: string): () => RequestEvent[] {
  const { host, pathname } = new URL(adminUrl);
  const watched = new WeakMap<ClientRequest, Watched>();
  let current: RequestEvent[] = [];
  let unnamed = 0;

  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('host') !== host || !request.path.startsWith(`${pathname}?`)) return;
    const id =
      new URLSearchParams(request.path.slice(request.path.indexOf('?'))).get('seqId') ?? `#${++unnamed}`;
    const entry = { id, log: current };
    watched.set(request, entry);
    current.push({ kind: 'sent', id });
    // A request that dies without an answer has told the function something all the same.
    request.once('close', () => arrived(request));
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (watched.has(request)) response.once('end', () => arrived(request));
  });

  function arrived(request: ClientRequest): void {
    const entry = watched.get(request);
    if (!entry) return;
    watched.delete(request);
    entry.log.push({ kind: 'arrived', id: entry.id });
  }

  return () => {
    current = [];
    return current;
  };
}

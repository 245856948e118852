/** How many of a call's database requests had to wait for an earlier one. */

/** What the instance saw of its requests to the cloud, in order. `id` stands for the SDK's own `seqId`. */
export interface RequestEvent {
  kind: 'sent' | 'arrived';
  id: number;
}

/**
 * Length of the longest chain of database requests: a request's depth is 1 + the greatest depth among the requests
 * whose answers had arrived before it was sent. Two sent together are one wave, whatever the server read first.
 * Other requests (files, open APIs) carry their depth on but add none.
 */
export function countWaves(events: readonly RequestEvent[], isDatabase: (id: number) => boolean): number {
  const depths = new Map<number, number>();
  let arrivedDepth = 0;
  let deepest = 0;
  for (const { kind, id } of events) {
    if (kind === 'sent') {
      const depth = arrivedDepth + (isDatabase(id) ? 1 : 0);
      depths.set(id, depth);
      deepest = Math.max(deepest, depth);
    } else {
      arrivedDepth = Math.max(arrivedDepth, depths.get(id) ?? 0);
    }
  }
  return deepest;
}

/** Sorting many keys of an index at once. */

/** So many keys are sorted by one call: what that needs besides is gone before the collector would have to move it. */
const RUN = 1 << 16;

/**
 * Where each key, in order, stands in `keys`; undefined when they stand in order already. Equal keys keep their order.
 *
 * V8 sorts plain strings several times faster than it sorts with a function. So runs of keys are sorted as strings,
 * each with its place as an ending (no key of an index begins another, see index-key.ts, so endings only part equal
 * ones), and the runs are merged.
 */
export function orderOf(keys: readonly string[]): Uint32Array | undefined {
  if (keys.every((key, index) => index === 0 || (keys[index - 1] as string) <= key)) return undefined;
  const order = new Uint32Array(keys.length);
  for (let start = 0; start < keys.length; start += RUN) sortRun(keys, start, order);
  return keys.length > RUN ? mergeRuns(keys, order) : order;
}

function sortRun(keys: readonly string[], start: number, order: Uint32Array): void {
  const run: string[] = [];
  for (let index = start; index < Math.min(keys.length, start + RUN); index += 1) {
    const place = index - start;
    run.push((keys[index] as string) + String.fromCharCode(place >> 8, place & 0xff));
  }
  run.sort();
  for (const [position, text] of run.entries()) {
    const place = (text.charCodeAt(text.length - 2) << 8) | text.charCodeAt(text.length - 1);
    order[start + position] = start + place;
  }
}

/** Merges all runs at once by a tournament: the keys at their heads are few enough to stay near the processor. */
function mergeRuns(keys: readonly string[], order: Uint32Array): Uint32Array {
  const runs = Math.ceil(keys.length / RUN);
  let size = 1;
  while (size < runs) size *= 2;
  const next = Uint32Array.from({ length: size }, (_run, index) => index * RUN);
  const endOf = (run: number) => Math.min(keys.length, (run + 1) * RUN);
  const headOf = (run: number) =>
    (next[run] as number) < endOf(run) ? (keys[order[next[run] as number] as number] as string) : undefined;
  const heads = Array.from({ length: size }, (_run, run) => headOf(run));
  /** Node n holds the winner of nodes 2n and 2n + 1; the runs are the leaves. */
  const winners = Uint32Array.from({ length: size * 2 }, (_node, index) => Math.max(0, index - size));
  const play = (node: number) => {
    const left = winners[node * 2] as number;
    const right = winners[node * 2 + 1] as number;
    const leftHead = heads[left];
    const rightHead = heads[right];
    // Of equal keys the earlier run's is first.
    const leftWins = rightHead === undefined || (leftHead !== undefined && leftHead <= rightHead);
    winners[node] = leftWins ? left : right;
  };
  for (let node = size - 1; node >= 1; node -= 1) play(node);
  const merged = new Uint32Array(keys.length);
  for (let position = 0; position < keys.length; position += 1) {
    const run = winners[1] as number;
    merged[position] = order[next[run] as number] as number;
    next[run] = (next[run] as number) + 1;
    heads[run] = headOf(run);
    for (let node = (run + size) >> 1; node >= 1; node >>= 1) play(node);
  }
  return merged;
}

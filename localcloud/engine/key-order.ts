/** Sorting many keys of an index at once. */

/** So many keys are sorted by one call: what that needs besides is gone before the collector would have to move it. */
const RUN = 1 << 16;

/**
 * Where each key, in order, stands in `keys`; undefined when they stand in order already. Equal keys keep their order.
 *
 * V8 sorts plain strings several times faster than it sorts with a function. So runs of keys are sorted as strings,
 * each with its place as an ending (no key of an index begins another, see index-key.ts, so endings only part equal
 * ones), and the runs are merged two by two.
 */
export function orderOf(keys: readonly string[]): Uint32Array | undefined {
  let ordered = true;
  // To the end in any case: comparing makes each key one flat string, where building it has left a tree of parts.
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] as string) > (keys[index] as string)) ordered = false;
  }
  if (ordered) return undefined;
  let order = new Uint32Array(keys.length);
  for (let start = 0; start < keys.length; start += RUN) sortRun(keys, start, order);
  let spare = new Uint32Array(keys.length);
  for (let length = RUN; length < keys.length; length *= 2) {
    for (let start = 0; start < keys.length; start += length * 2) merge(keys, order, start, length, spare);
    [order, spare] = [spare, order];
  }
  return order;
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

/** Merges the two runs of `length` that begin at `start` into `target`. */
function merge(
  keys: readonly string[],
  order: Uint32Array,
  start: number,
  length: number,
  target: Uint32Array,
): void {
  const middle = Math.min(keys.length, start + length);
  const end = Math.min(keys.length, middle + length);
  let left = start;
  let right = middle;
  for (let position = start; position < end; position += 1) {
    const fromLeft =
      left < middle &&
      (right >= end || (keys[order[left] as number] as string) <= (keys[order[right] as number] as string));
    target[position] = order[fromLeft ? left++ : right++] as number;
  }
}

/** Chance that can be had again: the same label gives the same draws, whoever else has drawn before. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** `count` different items (all of them when there are fewer), in no order. */
  some<Item>(list: readonly Item[], count: number): Item[];
  /** A key of `weights`, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** Enough for a demo's initialisation vectors; never for anything real. */
  bytes(count: number): Buffer;
}

/** FNV-1a, finished with murmur's avalanche, so that labels that differ by a digit give unlike draws. */
function hash(label: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < label.length; at++) value = Math.imul(value ^ label.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** sfc32 (PractRand's small fast counter): 128 bits of state, started from the label. */
function draws(label: string): () => number {
  let a = hash(label, 0x811c9dc5);
  let b = hash(label, 0x9e3779b9);
  let c = hash(label, 0x243f6a88);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm++) next();
  return next;
}

/** The demo's seed number: another number makes another city. */
export const SEED = 20260701;

export function randomOf(...label: Array<string | number>): Random {
  const draw = draws(`${SEED}/${label.join('/')}`);
  const next = () => draw() / 0x100000000;
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));

  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new Error('Nothing to pick from');
    return list[whole(0, list.length - 1)] as Item;
  };

  return {
    next,
    whole,
    pick,
    chance: (probability) => next() < probability,
    some(list, count) {
      const left = [...list];
      const chosen: typeof left = [];
      while (chosen.length < count && left.length > 0) {
        chosen.push(...left.splice(whole(0, left.length - 1), 1));
      }
      return chosen;
    },
    weighted<Key extends string>(weights: Readonly<Record<Key, number>>) {
      const entries = Object.entries(weights) as Array<[Key, number]>;
      let point = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const met = entries.find(([, weight]) => {
        point -= weight;
        return point < 0;
      });
      return (met ?? (entries.at(-1) as [Key, number]))[0];
    },
    bytes(count) {
      const bytes = Buffer.alloc(count);
      for (let at = 0; at < count; at++) bytes[at] = draw() & 0xff;
      return bytes;
    },
  };
}

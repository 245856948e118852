import { orderOf } from './key-order';

/** An entry is a key and an item; equal keys are kept in the order of the items' `sequence`. */
export interface Sequenced {
  readonly sequence: number;
}

interface Block<T> {
  keys: string[];
  items: T[];
}

const BLOCK_SIZE = 512;
/** Filled at once, a block keeps room for a few more entries before it splits. */
const FILLED_BLOCK_SIZE = 448;

/**
 * A sorted list of (key, item) in blocks of at most 512: two plain arrays a block, nothing else per entry.
 *
 * Chosen over a B+-tree package because it holds two million entries in 16 bytes each beside the key, needs
 * one binary search over blocks and one inside, and knows nearly for free how many entries lie in a range,
 * which is what the planner asks for. An insertion moves at most 512 entries.
 */
export class SortedList<T extends Sequenced> {
  private blocks: Block<T>[] = [];
  size = 0;

  add(key: string, item: T): void {
    this.size += 1;
    if (this.blocks.length === 0) {
      this.blocks.push({ keys: [key], items: [item] });
      return;
    }
    const blockIndex = Math.max(0, this.blockAfter(key, item.sequence) - 1);
    const block = this.blocks[blockIndex] as Block<T>;
    const position = positionIn(block, key, item.sequence);
    if (position === block.keys.length) {
      block.keys.push(key);
      block.items.push(item);
    } else {
      block.keys.splice(position, 0, key);
      block.items.splice(position, 0, item);
    }
    if (block.keys.length > BLOCK_SIZE) this.split(blockIndex);
  }

  /** Puts all entries into a list that is still empty. Of equal keys the items come in the order of their `sequence`. */
  fill(keys: readonly string[], items: readonly T[]): void {
    const order = orderOf(keys);
    this.size = keys.length;
    for (let start = 0; start < keys.length; start += FILLED_BLOCK_SIZE) {
      const block: Block<T> = { keys: [], items: [] };
      const end = Math.min(keys.length, start + FILLED_BLOCK_SIZE);
      for (let position = start; position < end; position += 1) {
        const at = order ? (order[position] as number) : position;
        block.keys.push(keys[at] as string);
        block.items.push(items[at] as T);
      }
      this.blocks.push(block);
    }
  }

  /** Takes the entry out; says whether it was there. */
  remove(key: string, item: T): boolean {
    const blockIndex = Math.max(0, this.blockAfter(key, item.sequence + 1) - 1);
    const block = this.blocks[blockIndex];
    if (!block) return false;
    const position = positionIn(block, key, item.sequence);
    if (block.keys[position] !== key || block.items[position]?.sequence !== item.sequence) return false;
    block.keys.splice(position, 1);
    block.items.splice(position, 1);
    if (block.keys.length === 0) this.blocks.splice(blockIndex, 1);
    this.size -= 1;
    return true;
  }

  /** Items whose key is at least `from` and below `until`, in order or, when asked, from the last to the first. */
  *between(from: string, until: string | null, backwards = false): Generator<T> {
    if (backwards) yield* this.backwardsFrom(from, until);
    else yield* this.forwardsFrom(from, until);
  }

  private *forwardsFrom(from: string, until: string | null): Generator<T> {
    let blockIndex = Math.max(0, this.blockAfter(from, -1) - 1);
    let position = this.blocks[blockIndex] ? positionIn(this.blocks[blockIndex] as Block<T>, from, -1) : 0;
    for (; blockIndex < this.blocks.length; blockIndex += 1, position = 0) {
      const { keys, items } = this.blocks[blockIndex] as Block<T>;
      for (; position < keys.length; position += 1) {
        if (until !== null && (keys[position] as string) >= until) return;
        yield items[position] as T;
      }
    }
  }

  private *backwardsFrom(from: string, until: string | null): Generator<T> {
    let blockIndex = until === null ? this.blocks.length - 1 : this.blockAfter(until, -1) - 1;
    if (blockIndex < 0) return;
    const last = this.blocks[blockIndex] as Block<T>;
    let position = (until === null ? last.keys.length : positionIn(last, until, -1)) - 1;
    while (true) {
      const { keys, items } = this.blocks[blockIndex] as Block<T>;
      for (; position >= 0; position -= 1) {
        if ((keys[position] as string) < from) return;
        yield items[position] as T;
      }
      blockIndex -= 1;
      if (blockIndex < 0) return;
      position = (this.blocks[blockIndex] as Block<T>).keys.length - 1;
    }
  }

  /** How many entries lie in the range: exact inside one block, else right to within two blocks. */
  estimate(from: string, until: string | null): number {
    if (this.blocks.length === 0) return 0;
    const first = Math.max(0, this.blockAfter(from, -1) - 1);
    const last = until === null ? this.blocks.length - 1 : Math.max(0, this.blockAfter(until, -1) - 1);
    const start = positionIn(this.blocks[first] as Block<T>, from, -1);
    const lastBlock = this.blocks[last] as Block<T>;
    const end = until === null ? lastBlock.keys.length : positionIn(lastBlock, until, -1);
    if (first === last) return end - start;
    const average = this.size / this.blocks.length;
    return (this.blocks[first] as Block<T>).keys.length - start + (last - first - 1) * average + end;
  }

  /** How many blocks begin at or before this entry: the entry's block is the last of them. */
  private blockAfter(key: string, sequence: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { keys, items } = this.blocks[middle] as Block<T>;
      const firstKey = keys[0] as string;
      if (firstKey < key || (firstKey === key && (items[0] as T).sequence < sequence)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private split(blockIndex: number): void {
    const block = this.blocks[blockIndex] as Block<T>;
    // Keys mostly arrive in order (sequences, dates): a full last block is left full and a new one begun.
    const at = blockIndex === this.blocks.length - 1 ? block.keys.length - 16 : block.keys.length >> 1;
    this.blocks.splice(blockIndex + 1, 0, { keys: block.keys.splice(at), items: block.items.splice(at) });
  }
}

function positionIn<T extends Sequenced>({ keys, items }: Block<T>, key: string, sequence: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = keys[middle] as string;
    if (candidate < key || (candidate === key && (items[middle] as T).sequence < sequence)) low = middle + 1;
    else high = middle;
  }
  return low;
}

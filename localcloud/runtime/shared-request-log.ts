/** An instance's log of its requests, in memory that outlives it: also of a call that was killed one knows its waves. */
import type { RequestEvent } from './waves';

const MOST_EVENTS = 4096;
const LENGTH = 0;
const FIRST = 1;

/** Written by the instance, read by the cloud. Each event is two numbers: what happened, and to which id. */
export class SharedRequestLog {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;

  /** Give the other side's `memory` to share its log. */
  constructor(memory = new SharedArrayBuffer((FIRST + MOST_EVENTS * 2) * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
  }

  clear(): void {
    Atomics.store(this.#words, LENGTH, 0);
  }

  note(kind: RequestEvent['kind'], id: number): void {
    const length = Atomics.load(this.#words, LENGTH);
    if (length < MOST_EVENTS) {
      this.#words[FIRST + length * 2] = kind === 'sent' ? 1 : 0;
      this.#words[FIRST + length * 2 + 1] = id;
    }
    Atomics.store(this.#words, LENGTH, length + 1);
  }

  /** The events in their order; undefined when there were more than were kept. */
  read(): RequestEvent[] | undefined {
    const length = Atomics.load(this.#words, LENGTH);
    if (length > MOST_EVENTS) return undefined;
    return Array.from({ length }, (_event, index) => ({
      kind: this.#words[FIRST + index * 2] === 1 ? 'sent' : 'arrived',
      id: this.#words[FIRST + index * 2 + 1] ?? 0,
    }));
  }
}

/** A `seqId` as a number (FNV-1a): the few of one call do not collide. */
export function numberOfRequest(seqId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seqId.length; index += 1) {
    hash = Math.imul(hash ^ seqId.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

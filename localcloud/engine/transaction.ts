import type { Collection } from './collection';
import type { View } from './selection';
import type { Document } from './values';

/** How long a transaction may stay open (platform.md §1.10). */
export const TRANSACTION_LIFETIME = 30_000;

/** An open transaction: its snapshot, what it has written so far, and what it holds so that others may not write it. */
export class Transaction implements View {
  readonly writes = new Map<Collection, Map<string, Document | null>>();
  readonly held = new Set<string>();
  /** An operation is under way: a second one at the same time is refused. */
  busy = false;
  /**
   * The state of the database it sees. As in MongoDB, that of its first operation and not of its start: what
   * others write between the two is seen and no conflict.
   */
  snapshot = Number.POSITIVE_INFINITY;
  readonly ended: Promise<void>;
  private announceEnd: () => void = () => undefined;

  constructor(
    readonly id: string,
    readonly startedAt: number,
  ) {
    this.ended = new Promise((resolve) => {
      this.announceEnd = resolve;
    });
  }

  written(collection: Collection): Map<string, Document | null> {
    let written = this.writes.get(collection);
    if (!written) {
      written = new Map();
      this.writes.set(collection, written);
    }
    return written;
  }

  end(): void {
    this.announceEnd();
  }
}

/** Which transaction holds which document or unique key. */
export class Locks {
  private readonly holders = new Map<string, Transaction>();

  static onDocument(collection: Collection, identity: string): string {
    return `${collection.number}/${identity}`;
  }

  static onKey(collection: Collection, index: string, key: string): string {
    return `${collection.number}#${index}#${key}`;
  }

  holder(lock: string): Transaction | undefined {
    return this.holders.get(lock);
  }

  take(lock: string, transaction: Transaction): void {
    this.holders.set(lock, transaction);
    transaction.held.add(lock);
  }

  release(transaction: Transaction): void {
    for (const lock of transaction.held) this.holders.delete(lock);
    transaction.held.clear();
  }
}

import { DatabaseError } from './errors';
import type { Store, StoreChange, StoredCollection } from './store';
import type { Document } from './values';

/**
 * A store that has failed once (a full disk, most likely) is trusted no more: memory may hold what the disk does not,
 * so nothing is read or written until the server has started anew from what is on disk.
 */
export class GuardedStore implements Store {
  private failure: Error | null = null;

  constructor(
    private readonly store: Store,
    private readonly onFailure: (failure: Error) => void,
  ) {}

  /** Refuses every operation once a write has failed. */
  check(): void {
    if (this.failure) throw refused(this.failure);
  }

  collections(): StoredCollection[] {
    return this.store.collections();
  }

  documents(collection: number): Iterable<{ sequence: number; document: Document }> {
    return this.store.documents(collection);
  }

  addCollection(collection: StoredCollection): Promise<void> {
    return this.guard(() => this.store.addCollection(collection));
  }

  write(changes: readonly StoreChange[]): Promise<void> {
    return this.guard(() => this.store.write(changes));
  }

  /** A store that has failed is left as it is: closing would try to write once more, and nobody could hear it fail. */
  async close(): Promise<void> {
    if (!this.failure) await this.store.close();
  }

  private async guard(write: () => Promise<void>): Promise<void> {
    this.check();
    try {
      await write();
    } catch (error) {
      if (!this.failure) {
        this.failure = error instanceof Error ? error : new Error(String(error));
        this.onFailure(this.failure);
      }
    }
    // Also a write that went well, when an earlier one it may rest on did not.
    this.check();
  }
}

function refused(failure: Error): DatabaseError {
  const message = `The store could not be written (${failure.message}). Make room on the disk and start the local cloud again: it then knows what was answered before this.`;
  return new DatabaseError('SYS_ERR', message);
}

import type { Document } from './values';

/** One document's change: its new state, or null when it is gone. */
export interface StoreChange {
  collection: number;
  sequence: number;
  document: Document | null;
}

export interface StoredCollection {
  name: string;
  number: number;
}

/** What keeps documents when the server does not run. */
export interface Store {
  collections(): StoredCollection[];
  documents(collection: number): Iterable<{ sequence: number; document: Document }>;
  addCollection(collection: StoredCollection): Promise<void>;
  /** All changes or none; resolves once they would survive a crash. */
  write(changes: readonly StoreChange[]): Promise<void>;
  close(): Promise<void>;
}

/** Keeps nothing: for tests and trials. */
export class MemoryStore implements Store {
  collections(): StoredCollection[] {
    return [];
  }

  documents(): Iterable<{ sequence: number; document: Document }> {
    return [];
  }

  async addCollection(): Promise<void> {}

  async write(): Promise<void> {}

  async close(): Promise<void> {}
}

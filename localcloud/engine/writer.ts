import type { Collection } from './collection';
import { collectionMissing, duplicateKey, requestFailed, transactionConflict } from './errors';
import { checkStoredFields } from './field-names';
import { identityKey } from './index-key';
import type { StoreChange } from './store';
import type { StoredDocument } from './stored-document';
import { Locks, type Transaction } from './transaction';
import { type Document, isDocument, type Value } from './values';

/** One document on its way: from what it was (undefined: not there) to what it shall be (null: gone). */
export interface Change {
  stored: StoredDocument | undefined;
  identity: string;
  after: Document | null;
  inserting: boolean;
}

/** Refuses documents that MongoDB would not store. */
export function checkDocument(document: Document): void {
  const id = document._id;
  if (Array.isArray(id)) throw requestFailed("The '_id' value cannot be of type array");
  if (id instanceof RegExp) throw requestFailed("The '_id' value cannot be of type regex");
  if (isDocument(id)) checkStoredFields(id as Value);
  checkStoredFields(document);
}

/** Applies changes to memory, numbering versions, and tells what must go to disk. */
export class Writer {
  readonly locks = new Locks();
  /** The write last applied. */
  version = 0;
  private sequence = 0;

  /** Documents read from disk have used these numbers. */
  startAfter(sequence: number): void {
    this.sequence = Math.max(this.sequence, sequence);
  }

  nextSequence(): number {
    this.sequence += 1;
    return this.sequence;
  }

  /** The transaction that stands in a change's way, if any: it holds the document or a unique key it would take. */
  blocker(collection: Collection, { stored, identity, after }: Change): Transaction | undefined {
    const holder = this.locks.holder(Locks.onDocument(collection, identity));
    if (holder || !after) return holder;
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      const owned = stored?.document ? index.keysOf(stored.document) : [];
      for (const key of index.keysOf(after)) {
        const keyHolder = owned.includes(key)
          ? undefined
          : this.locks.holder(Locks.onKey(collection, index.name, key));
        if (keyHolder) return keyHolder;
      }
    }
    return undefined;
  }

  /** Applies one change outside any transaction; `keep` saves the old version for those that are open. */
  apply(collection: Collection, { stored, after, inserting }: Change, keep: boolean): StoreChange {
    if (after) collection.refuseDuplicates(after, stored, inserting);
    this.version += 1;
    return this.put(collection, stored, after, this.version, keep);
  }

  /**
   * Puts many documents at once into a collection that is still empty, which is quicker than one after another; null
   * where each must be looked at by itself, since an `_id` stands twice or something else must be unique.
   */
  fill(collection: Collection, inserts: readonly Change[]): StoreChange[] | null {
    const isPlain = collection.size === 0 && collection.indexes.every(({ unique }) => !unique);
    if (!isPlain || new Set(inserts.map(({ identity }) => identity)).size < inserts.length) return null;
    const kept = inserts.map(({ after }) => ({ sequence: this.nextSequence(), document: after as Document }));
    collection.fill(kept);
    return kept.map((one) => ({ collection: collection.number, ...one }));
  }

  private put(
    collection: Collection,
    stored: StoredDocument | undefined,
    after: Document | null,
    version: number,
    keep: boolean,
  ): StoreChange {
    if (stored) {
      if (keep) collection.remember(stored, false);
      collection.replace(stored, after, version);
      return { collection: collection.number, sequence: stored.sequence, document: after };
    }
    const made = collection.insert(after as Document, this.nextSequence(), version);
    if (keep) collection.remember(made, true);
    return { collection: collection.number, sequence: made.sequence, document: after };
  }

  /** Notes a change in a transaction, or refuses it because another writer was first. */
  hold(collection: Collection, { identity, after, inserting }: Change, transaction: Transaction): void {
    const lock = Locks.onDocument(collection, identity);
    const holder = this.locks.holder(lock);
    if (holder && holder !== transaction) throw transactionConflict();
    const written = transaction.written(collection);
    const current = collection.documents.get(identity);
    if (!written.has(identity)) {
      const changedSince = current ? current.version > transaction.snapshot : !inserting;
      if (changedSince) throw transactionConflict();
      if (inserting && current) {
        throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(after?._id)} }`, true);
      }
    } else if (inserting && written.get(identity)) {
      throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(after?._id)} }`, true);
    }
    const keyLocks = after ? this.uniqueLocks(collection, identity, after, inserting, transaction) : [];
    this.locks.take(lock, transaction);
    for (const keyLock of keyLocks) this.locks.take(keyLock, transaction);
    written.set(identity, after);
  }

  private uniqueLocks(
    collection: Collection,
    identity: string,
    after: Document,
    inserting: boolean,
    transaction: Transaction,
  ): string[] {
    const written = transaction.written(collection);
    const taken: string[] = [];
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      for (const key of index.keysOf(after)) {
        const lock = Locks.onKey(collection, index.name, key);
        const holder = this.locks.holder(lock);
        if (holder && holder !== transaction) throw transactionConflict();
        const occupant = index.occupant(key, collection.documents.get(identity));
        const stillThere = occupant && !written.has(occupant.identity);
        if (stillThere && occupant.version > transaction.snapshot) throw transactionConflict();
        const ownTwin = [...written].some(
          ([other, document]) => other !== identity && document && index.keysOf(document).includes(key),
        );
        if (stillThere || ownTwin) {
          throw duplicateKey(collection.name, index.name, index.describeKey(after), inserting);
        }
        taken.push(lock);
      }
    }
    return taken;
  }

  /** Applies everything a transaction has written, as one version. */
  commit(transaction: Transaction, keep: boolean): StoreChange[] {
    this.version += 1;
    const changes: StoreChange[] = [];
    // Removals first, so that a unique key given up by one document may be taken by another.
    const writes = [...transaction.writes].flatMap(([collection, written]) =>
      [...written].map(([identity, after]) => ({ collection, identity, after })),
    );
    for (const { collection, identity, after } of writes.sort(
      (left, right) => Number(left.after !== null) - Number(right.after !== null),
    )) {
      const stored = collection.documents.get(identity);
      if (!stored && !after) continue;
      changes.push(this.put(collection, stored, after, this.version, keep));
    }
    return changes;
  }
}

/** A document ready to be inserted, with its `_id` first. */
export function prepareInsert(document: Document, newId: () => string): Change {
  const id = document._id ?? newId();
  const { _id: _given, ...fields } = document;
  const after = { _id: id, ...fields };
  checkDocument(after);
  return { stored: undefined, identity: identityKey(id), after, inserting: true };
}

export function present<T>(collection: T | undefined): T {
  if (collection === undefined) throw collectionMissing();
  return collection;
}

import type { CollectionSchema } from '../types';
import { CollectionIndex } from './collection-index';
import { duplicateKey } from './errors';
import { identityKey } from './index-key';
import { documentAt, type StoredDocument } from './stored-document';
import type { Document, Value } from './values';

/** Documents and their indexes in memory. Knows nothing of requests, disks or who may write when. */
export class Collection {
  readonly documents = new Map<string, StoredDocument>();
  readonly indexes: CollectionIndex[];
  /** Documents changed while a transaction is open: their entries in the indexes may not be what it should see. */
  readonly changed = new Map<string, StoredDocument>();
  private orderOfIdentities: CollectionIndex | null = null;

  constructor(
    readonly schema: CollectionSchema,
    /** Its number on disk. */
    readonly number: number,
    /** Named in the schema file, so that its indexes are all there are: only such a collection can be strict. */
    readonly declared: boolean,
  ) {
    this.indexes = schema.indexes.map((index) => new CollectionIndex(index));
  }

  get name(): string {
    return this.schema.name;
  }

  get size(): number {
    return this.documents.size;
  }

  /** `_id_` in order, for ranges and sorts; built when first asked for, since single look-ups need only the Map. */
  identityOrder(): CollectionIndex {
    if (!this.orderOfIdentities) {
      const index = new CollectionIndex({ name: '_id_', keys: [['_id', 1]], unique: true });
      index.fill(this.documents.values());
      this.orderOfIdentities = index;
    }
    return this.orderOfIdentities;
  }

  byIdentity(id: Value): StoredDocument | undefined {
    return this.documents.get(identityKey(id));
  }

  /** Refuses a document whose `_id` or unique key another one has. */
  refuseDuplicates(document: Document, except: StoredDocument | undefined, inserting: boolean): void {
    const same = this.documents.get(identityKey(document._id as Value));
    if (same && same !== except) {
      throw duplicateKey(this.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`, inserting);
    }
    for (const index of this.indexes) {
      if (!index.unique) continue;
      for (const key of index.keysOf(document)) {
        if (index.occupant(key, except)) {
          throw duplicateKey(this.name, index.name, index.describeKey(document), inserting);
        }
      }
    }
  }

  /** Puts in what a store has kept, in the order of its sequences: quicker than one after another. Tells the last sequence. */
  fill(kept: Iterable<{ sequence: number; document: Document }>): number {
    let last = 0;
    for (const { sequence, document } of kept) {
      const identity = identityKey(document._id as Value);
      this.documents.set(identity, { sequence, identity, document, version: 0, previous: null });
      last = sequence;
    }
    for (const index of this.indexes) index.fill(this.documents.values());
    this.orderOfIdentities = null;
    return last;
  }

  /** Puts a new document in; the caller has made sure that nothing stands in its way. */
  insert(document: Document, sequence: number, version: number): StoredDocument {
    const identity = identityKey(document._id as Value);
    const stored: StoredDocument = { sequence, identity, document, version, previous: null };
    this.documents.set(identity, stored);
    for (const index of this.indexes) index.add(stored, document);
    this.orderOfIdentities?.add(stored, document);
    return stored;
  }

  /** Puts a new version in a document's place; null takes it away. */
  replace(stored: StoredDocument, after: Document | null, version: number): void {
    const before = stored.document as Document;
    for (const index of this.indexes) {
      if (after) index.replace(stored, before, after);
      else index.remove(stored, before);
    }
    if (!after) {
      this.orderOfIdentities?.remove(stored, before);
      this.documents.delete(stored.identity);
    }
    stored.document = after;
    stored.version = version;
  }

  /** Keeps the version that is about to be replaced, for the transactions that began before. */
  remember(stored: StoredDocument, isNew: boolean): void {
    stored.previous = {
      document: isNew ? null : stored.document,
      version: isNew ? -1 : stored.version,
      previous: isNew ? null : stored.previous,
    };
    // A removed document and a later one of the same `_id` are both kept, by their sequence.
    this.changed.set(String(stored.sequence), stored);
  }

  /** Forgets old versions once no transaction is open. */
  forgetVersions(): void {
    for (const stored of this.changed.values()) stored.previous = null;
    this.changed.clear();
  }

  /** The document of this `_id` as a snapshot saw it, wherever it stands now. */
  storedAt(identity: string, snapshot: number): StoredDocument | undefined {
    const current = this.documents.get(identity);
    if (current && documentAt(current, snapshot)) return current;
    for (const stored of this.changed.values()) {
      if (stored.identity === identity && documentAt(stored, snapshot)) return stored;
    }
    return undefined;
  }
}

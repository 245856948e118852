import type { Collection } from './collection';
import type { Predicate } from './matcher';
import { documentAt, type StoredDocument } from './stored-document';
import type { Document } from './values';

/** What a search cost, for the trace. */
export interface SearchCost {
  plan: string;
  scanned: number;
}

/** A transaction's own view: the snapshot it began with and what it has written since. */
export interface View {
  snapshot: number;
  /** By `_id`: the document as the transaction left it, or null when it removed it. */
  written(collection: Collection): ReadonlyMap<string, Document | null>;
}

export interface Found {
  stored: StoredDocument | undefined;
  document: Document;
}

/** The document of this `_id` as a transaction sees it. */
export function seenAs(collection: Collection, identity: string, view: View): Found | null {
  const written = view.written(collection);
  const stored = collection.storedAt(identity, view.snapshot);
  const document = written.has(identity)
    ? written.get(identity)
    : stored && documentAt(stored, view.snapshot);
  return document ? { stored, document } : null;
}

/** Stored documents whose present state is not the one a transaction should see. */
export function hiddenFrom(collection: Collection, view: View): Set<StoredDocument> {
  const hidden = new Set(collection.changed.values());
  for (const identity of view.written(collection).keys()) {
    const stored = collection.documents.get(identity);
    if (stored) hidden.add(stored);
  }
  return hidden;
}

/** What only the transaction sees: documents as they were, and as it has left them. */
export function seenOnlyBy(
  view: View,
  collection: Collection,
  matches: Predicate,
  cost: SearchCost,
): Found[] {
  const found: Found[] = [];
  const written = view.written(collection);
  for (const stored of collection.changed.values()) {
    if (written.has(stored.identity)) continue;
    const document = documentAt(stored, view.snapshot);
    if (!document) continue;
    cost.scanned += 1;
    if (matches(document)) found.push({ stored, document });
  }
  for (const [identity, document] of written) {
    if (!document) continue;
    cost.scanned += 1;
    if (matches(document)) found.push({ stored: collection.documents.get(identity), document });
  }
  return found;
}

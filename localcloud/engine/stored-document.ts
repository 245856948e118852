import type { Document } from './values';

/**
 * One document of a collection and, while a transaction may still need them, the versions before it.
 * Documents are never changed in place: a write puts a new one here.
 */
export interface StoredDocument {
  /** Order of insertion: the natural order, and the document's key on disk. */
  readonly sequence: number;
  /** `_id` as the collection's Map knows it. */
  readonly identity: string;
  /** Null once removed. */
  document: Document | null;
  /** The write that made this version. */
  version: number;
  previous: PreviousVersion | null;
}

export interface PreviousVersion {
  readonly document: Document | null;
  readonly version: number;
  readonly previous: PreviousVersion | null;
}

/** The document as it was when a snapshot was taken; null when it did not exist then. */
export function documentAt(stored: StoredDocument, snapshot: number): Document | null {
  let version: PreviousVersion | null = stored;
  while (version && version.version > snapshot) version = version.previous;
  return version?.document ?? null;
}

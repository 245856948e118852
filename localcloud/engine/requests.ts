import type { DatabaseTrace } from '../types';
import type { Document, Value } from './values';

/** What an operation found or did, and what it cost. */
export interface Outcome<Result> {
  result: Result;
  trace: DatabaseTrace;
}

export interface FindRequest {
  query?: Document;
  sort?: Document;
  skip?: number;
  limit?: number;
  projection?: Document;
}

export interface ModifyRequest {
  query?: Document;
  /** Operators (`$set`…) when merging, else the whole new document. */
  changes: Document;
  /** All matches rather than the first. */
  multi: boolean;
  merge: boolean;
  upsert: boolean;
}

export interface Modified {
  /** Documents that came out different from before: writing equal values does not count (§1.6). */
  updated: number;
  upsertedId?: Value;
}

export interface ModifiedDocument {
  updated: number;
  document: Document | null;
}

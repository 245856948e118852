/**
 * What the rooms of the local cloud agree on, and what a project hands to it:
 * a schema file (`collections`) and, if it likes, a seed module (`SeedModule`).
 */

/** One index of a collection, as a schema file declares it. Field order matters. */
export interface IndexSchema {
  name: string;
  keys: ReadonlyArray<readonly [field: string, direction: 1 | -1 | '2dsphere']>;
  unique?: boolean;
  /** Leaves out documents that lack the field (platform.md §1.2). */
  sparse?: boolean;
}

/** A schema file exports `collections: CollectionSchema[]`. `_id` is always indexed. */
export interface CollectionSchema {
  name: string;
  indexes: readonly IndexSchema[];
}

/** One database request as the engine saw it. */
export interface DatabaseTrace {
  action: string;
  collection: string;
  /** Index used, `_id_`, or `COLLSCAN`. */
  plan: string;
  /** Documents looked at. */
  scanned: number;
  returned: number;
  milliseconds: number;
  /** The server code when the request was refused, else undefined. */
  error?: string;
}

/** Somebody worth being on the stage. */
export interface Persona {
  openid: string;
  name: string;
  role: string;
  /** The role as a person would say it; left out: `role` is shown. */
  roleWord?: string;
  organization: string;
  /** The number of their phone, which the stand-in for WeChat's phone button gives; never listed. */
  phone?: string;
}

/** A seed module fills an empty store: batches of plain documents (Date values allowed), then who to be. */
export interface SeedModule {
  documents(options: {
    size: string;
    env: Record<string, string>;
    onProgress: (text: string) => void;
  }): AsyncIterable<{ collection: string; documents: Array<Record<string, unknown> & { _id: string }> }>;
  personas(options: { size: string; env: Record<string, string> }): Persona[] | Promise<Persona[]>;
}

import type { Collection } from './collection';
import { readConstraints } from './constraints';
import { requestFailed } from './errors';
import type { SortOrder } from './sort';
import type { Document } from './values';

/** A declared collection may be scanned while it has no more documents than this. */
export const SCAN_ALLOWANCE = 200;

/**
 * Refuses to scan a large collection, naming the query and the index it lacks. Only collections of the schema
 * file are held to this: of one made by a request, nobody has said what its indexes are.
 */
export function refuseScan(collection: Collection, query: Document, sort: SortOrder): void {
  if (!collection.declared || collection.size <= SCAN_ALLOWANCE) return;
  const constraints = readConstraints(query);
  const held = [...constraints].filter(([, { points }]) => points).map(([path]) => path);
  const ranged = [...constraints].filter(([, { points }]) => !points).map(([path]) => path);
  const ascending = (path: string) => `${JSON.stringify(path)}: 1`;
  const sorting = sort.map(([path, direction]) => `${JSON.stringify(path)}: ${direction}`);
  const keys = [...new Set([...held.map(ascending), ...sorting, ...ranged.map(ascending)])];
  const need =
    keys.length > 0 ? `an index on { ${keys.join(', ')} }` : 'a condition that an index can answer';
  const wanted = sort.length > 0 ? `, sorted by { ${sorting.join(', ')} },` : '';
  throw requestFailed(
    `[FailedOperation.CollectionScan] the query ${JSON.stringify(query)}${wanted} on ${collection.name} would scan all ${collection.size} documents (COLLSCAN); it needs ${need}`,
  );
}

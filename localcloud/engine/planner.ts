import type { CollectionIndex } from './collection-index';
import { ABOVE, type Constraints, type FieldConstraint, readConstraints } from './constraints';
import { invertKey } from './index-key';
import type { SortOrder } from './sort';
import { type Document, isDocument } from './values';

export type KeyRange = readonly [from: string, until: string | null];

/** A way to the documents of a query: some ranges of one index. */
export interface IndexPath {
  index: CollectionIndex;
  ranges: KeyRange[];
  /** Read in this order, the index gives the documents as the query wants them sorted. */
  sorted: boolean;
  backwards: boolean;
  cost: number;
}

/** Above this many ranges, further fields of an index are left to the test of each document. */
const MAX_RANGES = 10_000;

/**
 * Chooses how to find a query's documents: for each index the longest prefix of fields held to single keys,
 * then one range, then the sort; of these the one that reads the fewest entries. Empty when none helps;
 * several when each branch of an `$or` has its own.
 */
export function choosePaths(
  query: Document,
  sort: SortOrder,
  limit: number,
  indexes: readonly CollectionIndex[],
): IndexPath[] {
  const constraints = readConstraints(query);
  const single = bestPath(constraints, sort, limit, indexes);
  if (single?.ranges.every(([from]) => from !== '')) return [single];
  const branches = orBranches(query);
  if (branches) {
    const paths = branches.map((branch) => {
      const path = bestPath(
        readConstraints({ $and: [branch, withoutOr(query)] }),
        [],
        Number.POSITIVE_INFINITY,
        indexes,
      );
      return path?.ranges.every(([from]) => from !== '') ? { ...path, sorted: false } : null;
    });
    if (paths.every((path) => path !== null)) return paths as IndexPath[];
  }
  return single ? [single] : [];
}

function orBranches(query: Document): Document[] | null {
  if (Array.isArray(query.$or)) return query.$or.filter(isDocument);
  if (!Array.isArray(query.$and)) return null;
  for (const part of query.$and) {
    const branches = isDocument(part) ? orBranches(part) : null;
    if (branches) return branches;
  }
  return null;
}

function withoutOr(query: Document): Document {
  const { $or: _branches, ...rest } = query;
  return rest;
}

function bestPath(
  constraints: Constraints,
  sort: SortOrder,
  limit: number,
  indexes: readonly CollectionIndex[],
): IndexPath | null {
  let best: IndexPath | null = null;
  for (const index of indexes) {
    const path = pathThrough(index, constraints, sort, limit);
    if (path && (!best || path.cost < best.cost)) best = path;
  }
  return best;
}

function pathThrough(
  index: CollectionIndex,
  constraints: Constraints,
  sort: SortOrder,
  limit: number,
): IndexPath | null {
  if (index.geoField) return null;
  if (index.sparse && !index.fields.some(({ path }) => constraints.get(path)?.present)) return null;
  let prefixes = [''];
  let held = 0;
  for (const { path, inverted } of index.fields) {
    const constraint = constraints.get(path);
    const points = usable(constraint, index) ? constraint?.points : undefined;
    if (!points || prefixes.length * points.length > MAX_RANGES) break;
    const keys = inverted ? points.map(invertKey) : points;
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
    held += 1;
  }
  const next = index.fields[held];
  const constraint = next && constraints.get(next.path);
  const bounds =
    next && constraint && usable(constraint, index) ? boundsOf(constraint, index.isListAt(held)) : null;
  const [from, until] =
    bounds && next ? (next.inverted ? [flip(bounds[1]), flip(bounds[0])] : bounds) : ['', ABOVE];
  const direction = prefixes.length === 1 ? sortedBy(index, held, sort) : 0;
  if (held === 0 && !bounds && direction === 0) return null;
  const ranges = prefixes.map((prefix): KeyRange => {
    return [prefix + from, prefix === '' && until === ABOVE ? null : prefix + until];
  });
  const entries = ranges.reduce((sum, range) => sum + index.entries.estimate(...range), 0);
  const sorted = direction !== 0;
  const cost =
    sort.length > 0 && sorted
      ? Math.min(entries, 2 * limit + entries / 8)
      : entries * (sort.length > 0 ? 1.2 : 1);
  return {
    index,
    ranges,
    sorted,
    backwards: direction < 0,
    cost: cost + (held + (bounds ? 1 : 0) === 0 ? 1 : 0),
  };
}

/** An expression's equality is about whole lists, which an index of their items cannot answer. */
function usable(constraint: FieldConstraint | undefined, index: CollectionIndex): boolean {
  return constraint !== undefined && !(constraint.expression && index.multiKey);
}

function boundsOf({ lower, upper, sameItem }: FieldConstraint, multiKey: boolean): [string, string] | null {
  // One item of a list may pass the lower bound and another the upper: only one of them narrows the search.
  if (lower && upper && (!multiKey || sameItem)) return [lower.bound, upper.bound];
  if (lower) return [lower.bound, lower.typeEnd];
  if (upper) return [upper.typeStart, upper.bound];
  return null;
}

/** The other end of a range when keys are inverted: what was above a key's own entries is now below them. */
function flip(bound: string): string {
  return bound.endsWith(ABOVE) ? invertKey(bound.slice(0, -1)) : invertKey(bound) + ABOVE;
}

/** 1 or -1 when the index, read so, gives the wanted order after its held fields; 0 when it does not. */
function sortedBy(index: CollectionIndex, held: number, sort: SortOrder): number {
  if (sort.length === 0 || index.sparse) return 0;
  let field = 0;
  let direction = 0;
  for (const [path, wanted] of sort) {
    const known = index.fields.findIndex((one) => one.path === path);
    if (known !== -1 && known < held && !index.isListAt(known)) continue;
    if (field === 0) field = held;
    const next = index.fields[field];
    // A list stands at several places at once: no order is to be had of it.
    if (next?.path !== path || index.isListAt(field)) return 0;
    const turned = next.inverted ? -wanted : wanted;
    if (direction !== 0 && turned !== direction) return 0;
    direction = turned;
    field += 1;
  }
  return direction === 0 ? 1 : direction;
}

import type { Collection } from './collection';
import { requestFailed } from './errors';
import type { Variables } from './expression';
import { distanceTo, findNear, type NearCondition } from './geo-query';
import { identityKey } from './index-key';
import { compileQuery, type Predicate } from './matcher';
import { splitPath, valuesAtPath } from './path';
import { choosePaths, type IndexPath } from './planner';
import { type SortOrder, sortDocuments } from './sort';
import type { StoredDocument } from './stored-document';
import { refuseScan } from './strict';
import { isOperatorDocument } from './value-tests';
import { type Document, isDocument, type Value } from './values';
import { type Found, hiddenFrom, type SearchCost, seenAs, seenOnlyBy, type View } from './view';

export type { Found, SearchCost, View } from './view';

export interface Selection {
  query: Document;
  sort?: SortOrder;
  skip?: number;
  limit?: number;
  variables?: Variables;
  /** Reading every document counts as a scan even without a condition (an aggregation over all). */
  wholeIsScan?: boolean;
}

/** Finds documents, in order, by the cheapest way there is; refuses what a strict engine must not do. */
export function select(
  collection: Collection,
  { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY, variables, wholeIsScan = false }: Selection,
  cost: SearchCost,
  strict: boolean,
  view?: View,
): Found[] {
  const matches = compileQuery(query, variables);
  const near = findNear(query);
  const geoIndex = near ? collection.indexes.find((index) => index.geoField === near.path) : undefined;
  // As MongoDB refuses it. Of a collection made by a request nobody has said what its indexes are.
  if (near && !geoIndex && collection.declared)
    throw requestFailed('error processing query: unable to find index for $geoNear query');
  const wanted = skip + limit;
  const identities = identitiesOf(query);
  if (identities) return finish(lookUp(collection, identities, matches, cost, view), sort, near, skip, limit);
  const usesIdentity = sort[0]?.[0] === '_id' || mentionsIdentity(query);
  const indexes = usesIdentity ? [collection.identityOrder(), ...collection.indexes] : collection.indexes;
  const paths = choosePaths(query, sort, wanted, indexes);
  cost.plan =
    paths.length > 0 ? paths.map(({ index }) => index.name).join(',') : (geoIndex?.name ?? 'COLLSCAN');
  const allowed = Object.keys(query).length === 0 && sort.length === 0 && !wholeIsScan;
  if (cost.plan === 'COLLSCAN' && strict && !allowed) refuseScan(collection, query, sort);
  const sorted = paths.length === 1 && paths[0]?.sorted === true;
  const stopEarly = !near && (sort.length === 0 || sorted) && !view;
  const candidates = paths.length > 0 ? alongPaths(paths) : collection.documents.values();
  const found: Found[] = [];
  const hidden = view ? hiddenFrom(collection, view) : null;
  for (const stored of candidates) {
    if (hidden?.has(stored)) continue;
    cost.scanned += 1;
    const document = stored.document as Document;
    if (!matches(document)) continue;
    found.push({ stored, document });
    if (stopEarly && found.length >= wanted) break;
  }
  if (view) found.push(...seenOnlyBy(view, collection, matches, cost));
  return finish(found, sorted && !view ? [] : sort, near, skip, limit);
}

function finish(
  found: Found[],
  sort: SortOrder,
  near: { path: string; near: NearCondition } | null,
  skip: number,
  limit: number,
): Found[] {
  let ordered = found;
  if (sort.length > 0) {
    const byDocument = new Map(found.map((item) => [item.document, item]));
    ordered = sortDocuments(
      found.map(({ document }) => document),
      sort,
    ).map((document) => byDocument.get(document) as Found);
  } else if (near) {
    const parts = splitPath(near.path);
    const distance = ({ document }: Found) =>
      Math.min(
        ...valuesAtPath(document, parts).map(
          (value) => distanceTo(near.near.centre, value) ?? Number.POSITIVE_INFINITY,
        ),
      );
    ordered = found
      .map((item) => ({ item, metres: distance(item) }))
      .sort((left, right) => left.metres - right.metres)
      .map(({ item }) => item);
  }
  return skip === 0 && limit >= ordered.length ? ordered : ordered.slice(skip, skip + limit);
}

/** Whether the order of `_id`s could help: it is only built for queries that ask about it. */
function mentionsIdentity(query: Document): boolean {
  if ('_id' in query) return true;
  return Object.entries(query).some(([key, condition]) => {
    if (key === '$expr') return JSON.stringify(condition).includes('"$_id"');
    if (!key.startsWith('$') || !Array.isArray(condition)) return false;
    return condition.some((branch) => isDocument(branch) && mentionsIdentity(branch));
  });
}

/** The `_id`s a query names outright, which the Map answers without any index. */
function identitiesOf(query: Document): Value[] | null {
  const condition = query._id;
  if (condition === undefined || condition instanceof RegExp || Array.isArray(condition)) return null;
  if (!isOperatorDocument(condition)) return [condition];
  if ('$eq' in condition && !(condition.$eq instanceof RegExp)) return [condition.$eq as Value];
  const listed = condition.$in;
  return Array.isArray(listed) && !listed.some((item) => item instanceof RegExp) ? listed : null;
}

function lookUp(
  collection: Collection,
  identities: readonly Value[],
  matches: Predicate,
  cost: SearchCost,
  view?: View,
): Found[] {
  cost.plan = '_id_';
  const found: Found[] = [];
  const keys = identities.map(identityKey);
  for (const key of keys.length === 1 ? keys : [...new Set(keys)].sort()) {
    const item = view ? seenAs(collection, key, view) : presently(collection, key);
    if (!item) continue;
    cost.scanned += 1;
    if (matches(item.document)) found.push(item);
  }
  return found;
}

function presently(collection: Collection, identity: string): Found | null {
  const stored = collection.documents.get(identity);
  return stored?.document ? { stored, document: stored.document } : null;
}

function* alongPaths(paths: readonly IndexPath[]): Generator<StoredDocument> {
  const several = paths.length > 1 || paths.some(({ index, ranges }) => index.multiKey || ranges.length > 1);
  const seen = new Set<StoredDocument>();
  for (const { index, ranges, backwards } of paths) {
    for (const [from, until] of ranges) {
      for (const stored of index.entries.between(from, until, backwards)) {
        if (several) {
          if (seen.has(stored)) continue;
          seen.add(stored);
        }
        yield stored;
      }
    }
  }
}

import { invalidParameter } from './errors';
import { splitPath, valuesAtPath } from './path';
import { compareValues, type Document, type Value } from './values';

export type SortOrder = ReadonlyArray<readonly [path: string, direction: 1 | -1]>;

/** Reads `{ a: 1, b: -1 }`; the order of fields is the order of importance. */
export function readSort(specification: Document | undefined): SortOrder {
  if (!specification) return [];
  return Object.entries(specification).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter(`bad sort direction of ${path}`);
    return [path, direction] as const;
  });
}

/** Of a list, ascending order takes the least item and descending order the greatest. */
function sortValue(document: Document, parts: readonly string[], direction: 1 | -1): Value {
  const found = valuesAtPath(document, parts);
  if (found.length === 1 && !Array.isArray(found[0])) return found[0] ?? null;
  let chosen: Value | undefined;
  let any = false;
  for (const value of found.flatMap((item) =>
    Array.isArray(item) ? (item as Array<Value | undefined>) : [item],
  )) {
    const candidate = value ?? null;
    if (!any || compareValues(candidate, chosen) * direction < 0) chosen = candidate;
    any = true;
  }
  // An empty list sorts before null, as MongoDB's `undefined` does.
  return any ? (chosen as Value) : (undefined as unknown as Value);
}

/** Sorts documents into a new list; equal ones keep their order. */
export function sortDocuments(documents: readonly Document[], order: SortOrder): Document[] {
  if (order.length === 0) return [...documents];
  const fields = order.map(([path, direction]) => ({ parts: splitPath(path), direction }));
  const rows = documents.map((document) => ({
    document,
    keys: fields.map(({ parts, direction }) => sortValue(document, parts, direction)),
  }));
  rows.sort((left, right) => {
    for (let index = 0; index < fields.length; index += 1) {
      const difference = compareValues(left.keys[index], right.keys[index]);
      if (difference !== 0) return difference * (fields[index]?.direction ?? 1);
    }
    return 0;
  });
  return rows.map(({ document }) => document);
}

import { type Document, isDocument, type Value } from './values';

const listIndex = /^(0|[1-9]\d*)$/;

/** A field path in its parts; the common path of one part costs no search. */
export function splitPath(path: string): string[] {
  return path.includes('.') ? path.split('.') : [path];
}

export function isListIndex(part: string): boolean {
  return listIndex.test(part);
}

/** A document's own field: `constructor` and the like, which objects inherit, are not in any document. */
export function ownField(document: Document, field: string): Value | undefined {
  return Object.hasOwn(document, field) ? document[field] : undefined;
}

/**
 * Asks `test` about each value that MongoDB finds at a path, until one says yes. Lists on the way are
 * entered (their documents, and the item a numeric part names); a list at the end is given whole.
 * A path that breaks off gives `undefined`, except inside a list without documents, which gives nothing.
 */
export function someAtPath(
  value: Value | undefined,
  parts: readonly string[],
  depth: number,
  test: (value: Value | undefined) => boolean,
): boolean {
  if (depth === parts.length) return test(value);
  const part = parts[depth] as string;
  if (Array.isArray(value)) {
    if (isListIndex(part) && Number(part) < value.length) {
      if (someAtPath(value[Number(part)], parts, depth + 1, test)) return true;
    }
    return value.some((item) => isDocument(item) && someAtPath(item, parts, depth, test));
  }
  if (isDocument(value)) return someAtPath(ownField(value, part), parts, depth + 1, test);
  return test(undefined);
}

/** Every value at a path, as `someAtPath` finds them. */
export function valuesAtPath(document: Document, parts: readonly string[]): Array<Value | undefined> {
  if (parts.length === 1) return [ownField(document, parts[0] as string)];
  const found: Array<Value | undefined> = [];
  someAtPath(document, parts, 0, (value) => {
    found.push(value);
    return false;
  });
  return found;
}

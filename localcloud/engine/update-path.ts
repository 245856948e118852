import { requestFailed } from './errors';
import { compileQuery } from './matcher';
import { isListIndex } from './path';
import { type Document, isDocument, type Value } from './values';

/** A place in a document that an update reads and writes. */
export interface FieldTarget {
  path: string;
  get(): Value | undefined;
  set(value: Value): void;
  unset(): void;
}

/** Changes one field; `operand` is what the request gives for it. */
export type FieldOperator = (target: FieldTarget, operand: Value, document: Document) => void;

/** Lists may be padded with null up to here, as MongoDB does, and no further. */
const MAX_PADDING = 1_500_000;

/**
 * Finds what a path names inside a document, making embedded documents on the way when `create` is set.
 * Several places for `$[]`; none when the way breaks off and nothing may be made.
 */
export function locate(
  root: Document,
  parts: readonly string[],
  path: string,
  positions: readonly number[],
  create: boolean,
): FieldTarget[] {
  const found: FieldTarget[] = [];
  let used = 0;
  const walk = (container: Value, depth: number): void => {
    const part = parts[depth] as string;
    const last = depth === parts.length - 1;
    if (Array.isArray(container)) {
      if (part === '$[]') {
        for (let index = 0; index < container.length; index += 1) step(container, String(index), depth, last);
        return;
      }
      if (part === '$') {
        const position = positions[used];
        used += 1;
        if (position !== undefined) step(container, String(position), depth, last);
        return;
      }
      if (!isListIndex(part)) {
        if (!create) return;
        throw requestFailed(
          `Cannot create field '${part}' in element {${parts[depth - 1]}: ${JSON.stringify(container)}}`,
        );
      }
      if (Number(part) - container.length > MAX_PADDING)
        throw requestFailed("can't backfill more than 1500000 elements");
    } else if (part.startsWith('$')) {
      throw requestFailed(`The path '${path}' must exist in the document in order to apply array updates.`);
    }
    step(container, part, depth, last);
  };
  const step = (container: Value, part: string, depth: number, last: boolean): void => {
    if (last) {
      found.push(targetIn(container as Document | Value[], part, path));
      return;
    }
    const inner = readIn(container as Document | Value[], part);
    if (typeof inner === 'object' && inner !== null && (Array.isArray(inner) || isDocument(inner))) {
      walk(inner, depth + 1);
      return;
    }
    if (!create) return;
    if (inner !== undefined) {
      throw requestFailed(
        `Cannot create field '${parts[depth + 1]}' in element {${part}: ${JSON.stringify(inner)}}`,
      );
    }
    const made: Document = {};
    writeIn(container as Document | Value[], part, made);
    walk(made, depth + 1);
  };
  walk(root, 0);
  return found;
}

function readIn(container: Document | Value[], part: string): Value | undefined {
  if (Array.isArray(container)) return container[Number(part)];
  return Object.hasOwn(container, part) ? container[part] : undefined;
}

function writeIn(container: Document | Value[], part: string, value: Value): void {
  if (!Array.isArray(container)) {
    container[part] = value;
    return;
  }
  while (container.length < Number(part)) container.push(null);
  container[Number(part)] = value;
}

function targetIn(container: Document | Value[], part: string, path: string): FieldTarget {
  return {
    path,
    get: () => readIn(container, part),
    set: (value) => writeIn(container, part, value),
    unset: () => {
      if (!Array.isArray(container)) delete container[part];
      // An item of a list becomes null: the places of the others do not move.
      else if (Number(part) < container.length) container[Number(part)] = null;
    },
  };
}

/** Which item of the list before `$` the query matched: the first that meets its conditions on that list. */
export function matchedPositions(
  document: Document,
  parts: readonly string[],
  path: string,
  query: Document,
): number[] {
  const listPath = parts.slice(0, parts.indexOf('$'));
  const list = listPath.reduce<Value | undefined>(
    (value, part) => (isDocument(value) ? value[part] : undefined),
    document,
  );
  const conditions = conditionsOn(query, listPath.join('.'));
  if (!Array.isArray(list) || conditions.length === 0) {
    throw requestFailed('The positional operator did not find the match needed from the query.');
  }
  const test = compileQuery({ $and: conditions });
  const position = list.findIndex((item) => test(withList(document, listPath, [item])));
  if (position < 0)
    throw requestFailed(`The positional operator did not find the match needed from the query: ${path}`);
  return [position];
}

function conditionsOn(query: Document, listPath: string): Document[] {
  return Object.entries(query).flatMap(([path, condition]): Document[] => {
    if (path === '$and' && Array.isArray(condition)) {
      return condition.flatMap((branch) => (isDocument(branch) ? conditionsOn(branch, listPath) : []));
    }
    return path === listPath || path.startsWith(`${listPath}.`) ? [{ [path]: condition }] : [];
  });
}

function withList(document: Document, [part, ...rest]: readonly string[], list: Value[]): Document {
  if (part === undefined) return document;
  const inner = document[part];
  return {
    ...document,
    [part]: rest.length === 0 || !isDocument(inner) ? list : withList(inner, rest, list),
  };
}

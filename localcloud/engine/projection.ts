import { requestFailed } from './errors';
import { elementMatch } from './matcher';
import { splitPath } from './path';
import { type Document, isDocument, type Value } from './values';

type Project = (document: Document) => Document;

/** What is asked of one field: take it, leave it, or a tree of its own fields. */
type Node = true | false | { fields: Map<string, Node> };
type ListRule = { path: string; change: (list: Value[]) => Value[] | undefined };

/**
 * Compiles a projection. Takes or leaves fields, never both except `_id`, which is given unless refused;
 * `$slice` and `$elemMatch` shorten lists (and `$elemMatch` alone takes its field).
 */
export function compileProjection(specification: Document | undefined): Project | null {
  if (!specification || Object.keys(specification).length === 0) return null;
  const root = { fields: new Map<string, Node>() };
  const lists: ListRule[] = [];
  let taking: boolean | null = null;
  for (const [path, wish] of Object.entries(specification)) {
    if (path.startsWith('$')) throw requestFailed(`Bad projection specification: ${path}`);
    let take = Boolean(wish);
    if (isDocument(wish)) {
      lists.push(readListRule(path, wish));
      if (!('$elemMatch' in wish)) continue;
      take = true;
    }
    if (path !== '_id') {
      if (taking !== null && taking !== take) {
        throw requestFailed('Projection cannot have a mix of inclusion and exclusion.');
      }
      taking = take;
    }
    plant(root.fields, splitPath(path), take);
  }
  const including = taking ?? root.fields.get('_id') === true;
  if (including && !root.fields.has('_id')) root.fields.set('_id', true);
  return (document) => {
    const result = including ? takeFields(document, root.fields) : leaveFields(document, root.fields);
    for (const rule of lists) shorten(result, document, rule, including);
    return result;
  };
}

function plant(fields: Map<string, Node>, parts: readonly string[], take: boolean): void {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (rest.length === 0) {
    fields.set(part, take);
    return;
  }
  const existing = fields.get(part);
  const node = typeof existing === 'object' ? existing : { fields: new Map<string, Node>() };
  fields.set(part, node);
  plant(node.fields, rest, take);
}

function takeFields(document: Document, fields: Map<string, Node>): Document {
  const result: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const node = fields.get(field);
    if (node === true) result[field] = value;
    else if (node) {
      const inner = takeInside(value, node.fields);
      if (inner !== undefined) result[field] = inner;
    }
  }
  return result;
}

function takeInside(value: Value, fields: Map<string, Node>): Value | undefined {
  if (Array.isArray(value)) {
    return value.map((item) => takeInside(item, fields)).filter((item) => item !== undefined);
  }
  return isDocument(value) ? takeFields(value, fields) : undefined;
}

function leaveFields(document: Document, fields: Map<string, Node>): Document {
  const result: Document = {};
  for (const [field, value] of Object.entries(document)) {
    const node = fields.get(field);
    if (node === false) continue;
    result[field] = typeof node === 'object' ? leaveInside(value, node.fields) : value;
  }
  return result;
}

function leaveInside(value: Value, fields: Map<string, Node>): Value {
  if (Array.isArray(value)) return value.map((item) => leaveInside(item, fields));
  return isDocument(value) ? leaveFields(value, fields) : value;
}

function readListRule(path: string, wish: Document): ListRule {
  const [operator] = Object.keys(wish);
  if (operator === '$slice') return { path, change: slice(wish.$slice as Value) };
  if (operator === '$elemMatch') {
    const matches = elementMatch(wish.$elemMatch as Value);
    return {
      path,
      change: (list) => {
        const first = list.find((item) => matches([item]));
        return first === undefined ? undefined : [first];
      },
    };
  }
  throw requestFailed(`Unsupported projection option: ${path}: ${JSON.stringify(wish)}`);
}

function slice(operand: Value): (list: Value[]) => Value[] {
  if (typeof operand === 'number') {
    return (list) => (operand < 0 ? list.slice(operand) : list.slice(0, operand));
  }
  if (!Array.isArray(operand) || operand.length !== 2) throw requestFailed('$slice array wrong size');
  const [skip, limit] = operand;
  if (typeof skip !== 'number' || typeof limit !== 'number' || limit <= 0) {
    throw requestFailed('$slice limit must be positive');
  }
  return (list) => {
    const start = skip < 0 ? Math.max(0, list.length + skip) : skip;
    return list.slice(start, start + limit);
  };
}

/** Puts the shortened list in place of the whole one, copying the documents on the way to it. */
function shorten(result: Document, source: Document, { path, change }: ListRule, including: boolean): void {
  const parts = splitPath(path);
  const last = parts.pop() as string;
  let from: Value | undefined = source;
  let to = result;
  for (const part of parts) {
    from = isDocument(from) ? from[part] : undefined;
    if (!isDocument(from)) return;
    const inner: Value | undefined = to[part];
    const copy: Document = isDocument(inner) ? { ...inner } : {};
    to[part] = copy;
    to = copy;
  }
  const list = isDocument(from) ? from[last] : undefined;
  if (!Array.isArray(list)) return;
  const changed = change(list);
  if (changed !== undefined && (!including || last in to || parts.length === 0)) to[last] = changed;
  else if (changed === undefined) delete to[last];
}

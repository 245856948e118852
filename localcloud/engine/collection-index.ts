import type { IndexSchema } from '../types';
import { requestFailed } from './errors';
import { readShape } from './geometry';
import { EMPTY_LIST_KEY, encodeValue, invertKey } from './index-key';
import { splitPath, valuesAtPath } from './path';
import { SortedList } from './sorted-list';
import type { StoredDocument } from './stored-document';
import type { Document, Value } from './values';

interface IndexField {
  path: string;
  parts: string[];
  /** Stored downwards although the index, read forwards, goes up. */
  inverted: boolean;
}

/** One index of a collection: the keys of its documents in order, several to a document when a field is a list. */
export class CollectionIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly sparse: boolean;
  /** The field of a `2dsphere` index, which holds documents rather than ordered keys. */
  readonly geoField: string | null;
  readonly fields: readonly IndexField[];
  /** The direction of the first field: the index itself is kept with that field upwards. */
  readonly reversed: boolean;
  readonly entries = new SortedList<StoredDocument>();
  /** Documents in which a field is a list, by the field's place: while there are any, two bounds on it must not be joined. */
  private readonly lists: number[];

  constructor(schema: IndexSchema) {
    this.name = schema.name;
    this.unique = schema.unique === true;
    this.sparse = schema.sparse === true;
    this.geoField = schema.keys.find(([, direction]) => direction === '2dsphere')?.[0] ?? null;
    this.reversed = schema.keys[0]?.[1] === -1;
    this.fields = schema.keys.map(([path, direction]) => ({
      path,
      parts: splitPath(path),
      inverted: (direction === -1) !== this.reversed,
    }));
    this.lists = this.fields.map(() => 0);
  }

  get multiKey(): boolean {
    return this.lists.some((count) => count > 0);
  }

  /** Whether the field at this place is a list in some document. */
  isListAt(place: number): boolean {
    return (this.lists[place] ?? 0) > 0;
  }

  /** The keys under which a document stands here; none when a sparse index leaves it out. */
  keysOf(document: Document): string[] {
    if (this.geoField) {
      const places = valuesAtPath(document, splitPath(this.geoField)).filter((value) => value != null);
      for (const place of places) checkPlace(place);
      return places.length > 0 ? [''] : [];
    }
    const plain = this.plainKeyOf(document);
    if (plain !== null) return plain === '' ? [] : [plain];
    let keys = [''];
    let present = false;
    let list: string | null = null;
    for (const { path, parts, inverted } of this.fields) {
      const found = valuesAtPath(document, parts);
      if (found.some((value) => value !== undefined)) present = true;
      const encoded = encodeField(found);
      if (encoded.length > 1) {
        if (list !== null) throw requestFailed(`cannot index parallel arrays [${path}] [${list}]`);
        list = path;
      }
      keys = appendEach(keys, inverted ? encoded.map(invertKey) : encoded);
    }
    return this.sparse && !present ? [] : keys;
  }

  /** The key of a document in which every indexed field is its own and no list; '' when it stands not here, null for any other. */
  private plainKeyOf(document: Document): string | null {
    let key = '';
    let present = false;
    for (const { parts, inverted } of this.fields) {
      const field = parts[0] as string;
      if (parts.length > 1) return null;
      const value = Object.hasOwn(document, field) ? document[field] : undefined;
      if (Array.isArray(value)) return null;
      if (value !== undefined) present = true;
      const encoded = encodeValue(value);
      key += inverted ? invertKey(encoded) : encoded;
    }
    return this.sparse && !present ? '' : key;
  }

  /** Puts many documents at once into an index that is still empty: sorting is quicker than finding each its place. */
  fill(documents: Iterable<StoredDocument>): void {
    const keys: string[] = [];
    const items: StoredDocument[] = [];
    for (const stored of documents) {
      const document = stored.document as Document;
      for (const key of this.keysOf(document)) {
        flatten(key);
        keys.push(key);
        items.push(stored);
      }
      this.countLists(document, 1);
    }
    this.entries.fill(keys, items);
  }

  add(stored: StoredDocument, document: Document): void {
    const keys = this.keysOf(document);
    for (const key of keys) this.entries.add(key, stored);
    this.countLists(document, 1);
  }

  remove(stored: StoredDocument, document: Document): void {
    for (const key of this.keysOf(document)) this.entries.remove(key, stored);
    this.countLists(document, -1);
  }

  /** Moves a document from its old keys to its new ones; costs nothing when they are the same. */
  replace(stored: StoredDocument, before: Document, after: Document): void {
    const oldKeys = this.keysOf(before);
    const newKeys = this.keysOf(after);
    if (oldKeys.length !== newKeys.length || oldKeys.some((key, index) => key !== newKeys[index])) {
      for (const key of oldKeys) this.entries.remove(key, stored);
      for (const key of newKeys) this.entries.add(key, stored);
    }
    this.countLists(before, -1);
    this.countLists(after, 1);
  }

  /** Another document that already stands under this key, if the index allows only one (§1.2). */
  occupant(key: string, except?: StoredDocument): StoredDocument | undefined {
    for (const stored of this.entries.between(key, `${key}\x00`)) {
      if (stored !== except) return stored;
    }
    return undefined;
  }

  /** The key's values as the duplicate-key text shows them. */
  describeKey(document: Document): string {
    const parts = this.fields.map(({ path, parts: fieldParts }) => {
      const value = valuesAtPath(document, fieldParts)[0] ?? null;
      return `${path}: ${describeValue(value)}`;
    });
    return `{ ${parts.join(', ')} }`;
  }

  private countLists(document: Document, change: 1 | -1): void {
    for (const [place, { parts }] of this.fields.entries()) {
      if (holdsList(document, parts)) this.lists[place] = (this.lists[place] ?? 0) + change;
    }
  }
}

/** Whether a list stands anywhere on the way to a field, its end included. */
function holdsList(document: Document, parts: readonly string[]): boolean {
  let value: Value | undefined = document;
  for (const part of parts) {
    if (Array.isArray(value)) return true;
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Document)[part];
  }
  return Array.isArray(value);
}

/** MongoDB keeps nothing in a 2dsphere index that is neither a place nor a list of places. */
function checkPlace(value: Value | undefined): void {
  const places = readShape(value) || !Array.isArray(value) ? [value] : value;
  for (const place of places) {
    if (!readShape(place))
      throw requestFailed(`Can't extract geo keys: ${JSON.stringify(place)} is no place`);
  }
}

let least = '\uffff';

/** Comparing makes one flat string of the tree of parts that building a key has left, while the parts are young. */
function flatten(key: string): void {
  if (key < least) least = key;
}

function describeValue(value: Value): string {
  return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value);
}

function encodeField(found: ReadonlyArray<Value | undefined>): string[] {
  const [only] = found;
  if (found.length === 1 && !Array.isArray(only)) return [encodeValue(only)];
  const encoded = new Set<string>();
  for (const value of found) {
    if (!Array.isArray(value)) encoded.add(encodeValue(value));
    else if (value.length === 0) encoded.add(EMPTY_LIST_KEY);
    else for (const item of value) encoded.add(encodeValue(item));
  }
  return encoded.size === 0 ? [encodeValue(undefined)] : [...encoded];
}

function appendEach(prefixes: readonly string[], endings: readonly string[]): string[] {
  if (endings.length === 1) return prefixes.map((prefix) => prefix + endings[0]);
  return prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending));
}

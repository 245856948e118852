/** What a document may hold. ObjectIds arrive as strings (platform.md §1.7), 64-bit integers as numbers. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Document;

export interface Document {
  [field: string]: Value;
}

/** BSON's order of types: a value of a lower rank sorts first, whatever it holds. Missing comes before null. */
export function typeRank(value: Value | undefined): number {
  switch (typeof value) {
    case 'undefined':
      return 1;
    case 'number':
      return 3;
    case 'string':
      return 4;
    case 'boolean':
      return 8;
    default:
      if (value === null) return 2;
      if (Array.isArray(value)) return 6;
      if (value instanceof Date) return 9;
      if (value instanceof RegExp) return 11;
      return 5;
  }
}

/** An embedded document: an object that is neither an array, nor a date, nor a pattern. */
export function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

function order(left: number | string | boolean, right: number | string | boolean): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : order(left, right);
}

function compareDocuments(left: Document, right: Document): number {
  const leftFields = Object.keys(left);
  const rightFields = Object.keys(right);
  const shared = Math.min(leftFields.length, rightFields.length);
  for (let index = 0; index < shared; index += 1) {
    const leftField = leftFields[index] as string;
    const rightField = rightFields[index] as string;
    const difference =
      typeRank(left[leftField]) - typeRank(right[rightField]) ||
      order(leftField, rightField) ||
      compareValues(left[leftField], right[rightField]);
    if (difference !== 0) return difference;
  }
  return leftFields.length - rightFields.length;
}

/** MongoDB's order over values of any types; 0 means MongoDB takes them for equal. */
export function compareValues(left: Value | undefined, right: Value | undefined): number {
  const rank = typeRank(left);
  const difference = rank - typeRank(right);
  if (difference !== 0) return difference;
  switch (rank) {
    case 3:
      return compareNumbers(left as number, right as number);
    case 4:
    case 8:
      return order(left as string, right as string);
    case 5:
      return compareDocuments(left as Document, right as Document);
    case 6: {
      const [leftItems, rightItems] = [left as Value[], right as Value[]];
      const shared = Math.min(leftItems.length, rightItems.length);
      for (let index = 0; index < shared; index += 1) {
        const item = compareValues(leftItems[index], rightItems[index]);
        if (item !== 0) return item;
      }
      return leftItems.length - rightItems.length;
    }
    case 9:
      return compareNumbers((left as Date).getTime(), (right as Date).getTime());
    case 11:
      return (
        order((left as RegExp).source, (right as RegExp).source) ||
        order((left as RegExp).flags, (right as RegExp).flags)
      );
    default:
      return 0;
  }
}

export function equalValues(left: Value | undefined, right: Value | undefined): boolean {
  return left === right || compareValues(left, right) === 0;
}

/** A copy that shares nothing that can be changed with the original. */
export function cloneValue<T extends Value>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  if (value instanceof Date) return new Date(value.getTime()) as T;
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  const copy: Document = {};
  for (const field of Object.keys(value)) copy[field] = cloneValue((value as Document)[field] as Value);
  return copy as T;
}

import { DatabaseError, invalidParameter } from '../engine/errors';
import { patternOf } from '../engine/query-values';
import type { Document, Value } from '../engine/values';

/** Deeper than this no request is read: MongoDB refuses documents past 100 levels (platform.md §1.1). */
const MAX_DEPTH = 120;

/**
 * Reads the SDK's canonical EJSON (§6.3). `{"$tcb_server_date": {offset}}` becomes the server's time plus the
 * offset, in data as in queries; ObjectIds become texts (§1.7). Names that reach into objects are refused.
 */
export function readEjson(text: unknown, now: number, name: string): Value {
  if (typeof text !== 'string') throw invalidParameter(`${name} must be an EJSON string`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw invalidParameter(`${name} is not EJSON: ${(error as Error).message}`);
  }
  return convert(parsed, now, 0);
}

/** As `readEjson`, for what must be a document. */
export function readDocument(text: unknown, now: number, name: string): Document {
  const value = readEjson(text, now, name);
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof Date ||
    value instanceof RegExp
  ) {
    throw invalidParameter(`${name} must be an object`);
  }
  return value;
}

function convert(value: unknown, now: number, depth: number): Value {
  if (typeof value !== 'object' || value === null) return value as Value;
  if (depth > MAX_DEPTH)
    throw new DatabaseError('DATABASE_REQUEST_FAILED', 'exceeded maximum nesting depth of 100');
  if (Array.isArray(value)) return value.map((item) => convert(item, now, depth + 1));
  const source = value as Record<string, unknown>;
  const fields = Object.keys(source);
  const first = fields[0];
  if (first !== undefined && first.charCodeAt(0) === 36) {
    const special = readSpecial(first, source, now);
    if (special !== undefined) return special;
  }
  const document: Document = {};
  for (const field of fields) {
    if (field === '__proto__') throw invalidParameter('__proto__ is no field name');
    document[field] = convert(source[field], now, depth + 1);
  }
  return document;
}

function readSpecial(key: string, source: Record<string, unknown>, now: number): Value | undefined {
  const operand = source[key];
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
    case '$numberDecimal':
      return readNumber(operand);
    case '$date':
      return readDate(operand);
    case '$oid':
    case '$symbol':
    case '$uuid':
      if (typeof operand !== 'string') throw invalidParameter(`${key} must be a string`);
      return operand;
    case '$undefined':
    case '$minKey':
    case '$maxKey':
      return null;
    case '$regularExpression': {
      const { pattern, options = '' } = partsOf(operand, key);
      if (typeof pattern !== 'string' || typeof options !== 'string')
        throw invalidParameter('$regularExpression has a pattern and options, both texts');
      return patternOf(pattern, options);
    }
    case '$timestamp': {
      const { t } = partsOf(operand, key);
      return dateAt(typeof t === 'number' ? t * 1000 : Number.NaN);
    }
    case '$tcb_server_date': {
      const { offset } = (operand ?? {}) as { offset?: unknown };
      const milliseconds = typeof offset === 'object' ? convert(offset ?? 0, now, 0) : offset;
      return dateAt(now + (typeof milliseconds === 'number' ? milliseconds : 0));
    }
    default:
      return undefined;
  }
}

function partsOf(operand: unknown, key: string): Record<string, unknown> {
  if (typeof operand !== 'object' || operand === null) throw invalidParameter(`${key} must be an object`);
  return operand as Record<string, unknown>;
}

function readNumber(text: unknown): number {
  const value = typeof text === 'string' || typeof text === 'number' ? Number(text) : Number.NaN;
  if (Number.isNaN(value) && text !== 'NaN')
    throw invalidParameter(`${JSON.stringify(text)} is not a number`);
  return value;
}

function readDate(operand: unknown): Date {
  const milliseconds =
    typeof operand === 'object' && operand !== null
      ? Number((operand as { $numberLong?: string }).$numberLong)
      : typeof operand === 'string'
        ? Date.parse(operand)
        : Number(operand);
  return dateAt(milliseconds);
}

function dateAt(milliseconds: number): Date {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw invalidParameter('a date that is none');
  return date;
}

/** Writes a reply: plain numbers, dates as `{"$date": {"$numberLong"}}`, which the SDK turns back into Dates. */
export function writeEjson(value: Value): string {
  return JSON.stringify(toEjson(value));
}

function toEjson(value: Value): unknown {
  switch (typeof value) {
    case 'number':
      if (Number.isFinite(value)) return value;
      return { $numberDouble: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity' };
    case 'object':
      if (value === null) return null;
      if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
      if (value instanceof RegExp)
        return { $regularExpression: { pattern: value.source, options: value.flags } };
      if (Array.isArray(value)) return value.map(toEjson);
      return documentToEjson(value);
    default:
      return value;
  }
}

function documentToEjson(document: Document): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of Object.keys(document)) result[field] = toEjson(document[field] as Value);
  return result;
}

import { type Document, typeRank, type Value } from './values';

/**
 * Writes values as strings whose order under `<` is the order of the values (values.ts), so that an index
 * compares two keys with one native string comparison, and a prefix of fields is a prefix of the string.
 *
 * Every value begins with its type's rank; texts and lists end with \0, which is below every rank, and
 * inside a text \0 and \1 are written as two characters. Only characters below 256 are added, so that keys
 * of Latin text stay one byte per character in V8. Texts compare by UTF-16 unit where MongoDB compares
 * code points: they differ only between emoji and the range U+E000–U+FFFF.
 */
export function encodeValue(value: Value | undefined): string {
  switch (typeof value) {
    case 'string':
      return `\x04${escapeText(value)}\x00`;
    case 'number':
      return `\x03${encodeNumber(value)}`;
    case 'boolean':
      return value ? '\x08\x01' : '\x08\x00';
    case 'undefined':
      return '\x02';
    default:
      return value === null ? '\x02' : encodeObject(value);
  }
}

/** What an empty list leaves in an index: below null, as MongoDB's `undefined`. */
export const EMPTY_LIST_KEY = '\x01';

function encodeObject(value: Exclude<Value, null | boolean | number | string>): string {
  if (value instanceof Date) return `\x09${encodeNumber(value.getTime())}`;
  if (value instanceof RegExp) {
    return `\x0b${escapeText(value.source)}\x00${escapeText(value.flags)}\x00`;
  }
  if (Array.isArray(value)) return `\x06${value.map(encodeValue).join('')}\x00`;
  return `\x05${encodeFields(value)}\x00`;
}

function encodeFields(document: Document): string {
  let encoded = '';
  for (const field of Object.keys(document)) {
    const value = document[field] as Value;
    encoded += `${String.fromCharCode(typeRank(value))}${escapeText(field)}\x00${encodeValue(value)}`;
  }
  return encoded;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these two are what the encoding reserves
const reserved = /[\x00\x01]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these two are what the encoding reserves
const everyReserved = /[\x00\x01]/g;

/** The text as it stands inside a key, without its end mark: what a search by prefix starts with. */
export function escapeText(text: string): string {
  return reserved.test(text)
    ? text.replace(everyReserved, (unit) => (unit === '\x00' ? '\x01\x01' : '\x01\x02'))
    : text;
}

const bits = new DataView(new ArrayBuffer(8));
const smallIntegers: string[] = [];

function encodeNumber(value: number): string {
  if (value >= 0 && value < 4096 && Number.isInteger(value)) {
    smallIntegers[value] ??= encodeDouble(value + 0);
    return smallIntegers[value] as string;
  }
  return encodeDouble(value);
}

function encodeDouble(value: number): string {
  if (Number.isNaN(value)) return '\x00\x00\x00\x00\x00\x00\x00\x00';
  bits.setFloat64(0, value === 0 ? 0 : value);
  const negative = bits.getUint8(0) >= 0x80;
  const flip = negative ? 0xff : 0;
  return String.fromCharCode(
    bits.getUint8(0) ^ (negative ? 0xff : 0x80),
    bits.getUint8(1) ^ flip,
    bits.getUint8(2) ^ flip,
    bits.getUint8(3) ^ flip,
    bits.getUint8(4) ^ flip,
    bits.getUint8(5) ^ flip,
    bits.getUint8(6) ^ flip,
    bits.getUint8(7) ^ flip,
  );
}

/** The same key under the opposite order, for a descending field of an index. */
export function invertKey(key: string): string {
  let inverted = '';
  for (let index = 0; index < key.length; index += 1) {
    inverted += String.fromCharCode(0xffff - key.charCodeAt(index));
  }
  return inverted;
}

/** A document's `_id` as the key of a Map: a text stands for itself. */
export function identityKey(id: Value): string {
  return typeof id === 'string' ? id : `\x00${encodeValue(id)}`;
}

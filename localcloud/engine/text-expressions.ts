import { requestFailed } from './errors';
import type { Value } from './values';

type TextOperator = (operands: ReadonlyArray<Value | undefined>) => Value;

/** What MongoDB makes of a value where it wants a text: numbers and dates are written out. */
function asText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') throw requestFailed(`can't convert from BSON type object to String`);
  return String(value);
}

/** By bytes of UTF-8; a negative count takes the rest, and what is past the end is nothing. */
const substringOfBytes: TextOperator = ([text, start, count]) => {
  if (typeof start !== 'number' || typeof count !== 'number') {
    throw requestFailed('$substrBytes: starting index and length must be of numeric type');
  }
  const bytes = Buffer.from(asText(text), 'utf8');
  if (start < 0) return '';
  const end = count < 0 ? bytes.length : Math.min(bytes.length, start + count);
  const insideCharacter = (at: number) => at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;
  if (insideCharacter(start) || insideCharacter(end)) {
    throw requestFailed(
      '$substrBytes: Invalid range, starting or ending index is in the middle of a UTF-8 character.',
    );
  }
  return bytes.toString('utf8', start, end);
};

function indexOf(units: (text: string) => readonly unknown[]): TextOperator {
  return ([text, wanted, from = 0, until]) => {
    if (text === undefined || text === null) return null;
    if (typeof text !== 'string' || typeof wanted !== 'string') {
      throw requestFailed('the operator requires strings as its first two arguments');
    }
    const characters = units(text);
    const search = units(wanted);
    const start = Number(from);
    const end = Math.min(characters.length, until === undefined ? characters.length : Number(until));
    for (let at = start; at + search.length <= end; at += 1) {
      if (search.every((unit, offset) => characters[at + offset] === unit)) return at;
    }
    return -1;
  };
}

/** Text operators that mingo lacks or computes by UTF-16 unit. */
export const textOperators: Record<string, TextOperator> = {
  $substr: substringOfBytes,
  $substrBytes: substringOfBytes,
  $indexOfBytes: indexOf((text) => [...Buffer.from(text, 'utf8')]),
  $indexOfCP: indexOf((text) => [...text]),
};

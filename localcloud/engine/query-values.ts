import { requestFailed } from './errors';
import type { Value } from './values';
import { isDocument } from './values';

/** A pattern as the server understands it: of the options only i, m, s and x, and no memory between tests. */
export function patternOf(source: string, options: string): RegExp {
  const flags = [...new Set(options)].filter((flag) => 'ims'.includes(flag)).join('');
  const text = options.includes('x')
    ? source.replace(/\\.|\s+|#.*$/gm, (part) => (part[0] === '\\' ? part : ''))
    : source;
  try {
    return new RegExp(text, flags);
  } catch (error) {
    throw requestFailed(`Regular expression is invalid: ${(error as Error).message}`);
  }
}

/** The operand of `$regex`, with the `$options` beside it. */
export function asPattern(operand: Value, options: Value | undefined): RegExp {
  if (operand instanceof RegExp) {
    return typeof options === 'string' ? patternOf(operand.source, options) : operand;
  }
  if (typeof operand !== 'string') throw requestFailed('$regex has to be a string');
  return patternOf(operand, typeof options === 'string' ? options : '');
}

const tests: Record<string, (value: Value) => boolean> = {
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  string: (value) => typeof value === 'string',
  object: isDocument,
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  long: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 2 ** 31,
  number: (value) => typeof value === 'number',
};

const aliases = new Map<number, string>([
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [16, 'int'],
  [18, 'long'],
]);

/** The test behind `$type`, by name, by number or by a list of either. */
export function bsonTypes(operand: Value): (value: Value) => boolean {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((item) => {
    const name = typeof item === 'number' ? aliases.get(item) : item;
    const test = typeof name === 'string' ? tests[name] : undefined;
    if (!test) throw requestFailed(`Unknown type name alias: ${String(item)}`);
    return test;
  });
  return (value) => wanted.some((test) => test(value));
}

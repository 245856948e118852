/** Tests of one value, as the query's operators make them. */
import { requestFailed } from './errors';
import { patternTest } from './pattern-match';
import { compareValues, type Document, equalValues, isDocument, typeRank, type Value } from './values';

export type ValueTest = (value: Value | undefined) => boolean;

/** A condition that holds operators (`{ $gt: 1 }`), as opposed to a value to equal. */
export function isOperatorDocument(condition: Value | undefined): condition is Document {
  if (!isDocument(condition)) return false;
  const [first] = Object.keys(condition);
  return first?.startsWith('$') === true;
}

/** True of the value itself or, when it is a list, of any of its items. */
export function orAnyItem(test: ValueTest): ValueTest {
  return (value) => test(value) || (Array.isArray(value) && value.some(test));
}

/** `$eq`: null also stands for a missing value, a pattern for what it matches. */
export function equality(operand: Value): ValueTest {
  if (operand === null) return orAnyItem((value) => value === undefined || value === null);
  if (operand instanceof RegExp) return pattern(operand);
  if (typeof operand === 'object' || Number.isNaN(operand)) {
    return orAnyItem((value) => value !== undefined && compareValues(value, operand) === 0);
  }
  return (value) => value === operand || (Array.isArray(value) && value.includes(operand));
}

/** `$regex`, of texts; of patterns it asks whether they are the same. */
export function pattern(expression: RegExp): ValueTest {
  const found = patternTest(expression);
  return orAnyItem((value) => {
    if (typeof value === 'string') return found(value);
    return value instanceof RegExp && equalValues(value, expression);
  });
}

/** `$gt` and the like, which compare only values of one type. */
export function ordered(operand: Value, accept: (difference: number) => boolean): ValueTest {
  const rank = typeRank(operand);
  const notNumber = typeof operand === 'number' && Number.isNaN(operand);
  return orAnyItem((value) => {
    const found = value === undefined && operand === null ? null : value;
    if (found === undefined || typeRank(found) !== rank) return false;
    if (!notNumber && typeof found === 'number' && Number.isNaN(found)) return false;
    return accept(compareValues(found, operand));
  });
}

/** `$in`. */
export function memberOf(operand: Value, operator: string): ValueTest {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`);
  const texts = new Set<Value | undefined>();
  const others: ValueTest[] = [];
  for (const item of operand) {
    if (isOperatorDocument(item)) throw requestFailed(`cannot nest $ under ${operator}`);
    if (typeof item === 'string' || (typeof item === 'number' && !Number.isNaN(item))) texts.add(item);
    else others.push(equality(item));
  }
  const simple: ValueTest = (value) =>
    texts.has(value) || (Array.isArray(value) && value.some((item) => texts.has(item)));
  return others.length === 0 ? simple : (value) => simple(value) || others.some((test) => test(value));
}

/** `$mod`. */
export function modulus(operand: Value): ValueTest {
  if (!Array.isArray(operand)) throw requestFailed('malformed mod, needs to be an array');
  if (operand.length < 2) throw requestFailed('malformed mod, not enough elements');
  if (operand.length > 2) throw requestFailed('malformed mod, too many elements');
  const [divisor, remainder] = operand;
  if (typeof divisor !== 'number') throw requestFailed('malformed mod, divisor not a number');
  if (typeof remainder !== 'number') throw requestFailed('malformed mod, remainder not a number');
  if (Math.trunc(divisor) === 0) throw requestFailed('divisor cannot be 0');
  return orAnyItem(
    (value) =>
      typeof value === 'number' && (Math.trunc(value) % Math.trunc(divisor)) - Math.trunc(remainder) === 0,
  );
}

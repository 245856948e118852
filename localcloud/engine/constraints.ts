import { encodeValue, escapeText } from './index-key';
import { asPattern } from './query-values';
import { isOperatorDocument } from './value-tests';
import { type Document, isDocument, typeRank, type Value } from './values';

/** Above every key that begins with what stands before it. */
export const ABOVE = '\uffff';

/** What a query demands of one field, as keys of an index (index-key.ts): always a superset of the matches. */
export interface FieldConstraint {
  /** Keys one of which the field must have. */
  points?: string[];
  /** Keys the field must reach (inclusive) or stay below (exclusive), with the far end of the operand's type. */
  lower?: { bound: string; typeEnd: string };
  upper?: { bound: string; typeStart: string };
  /** Both bounds are about the same item of a list (`$elemMatch`), so they may be joined. */
  sameItem?: boolean;
  /** From `$expr`, which compares a list as a whole. */
  expression?: boolean;
  /** Documents that lack the field cannot match, so a sparse index serves. */
  present: boolean;
}

export type Constraints = Map<string, FieldConstraint>;

/** Gathers what all matches must fulfil: the query's own fields and those inside its `$and`s. */
export function readConstraints(query: Document, found: Constraints = new Map(), prefix = ''): Constraints {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDocument(branch)) readConstraints(branch, found, prefix);
    } else if (key === '$expr') {
      readExpression(condition, found);
    } else if (!key.startsWith('$')) {
      readField(prefix + key, condition, found);
    }
  }
  return found;
}

function constraintOn(path: string, found: Constraints): FieldConstraint {
  let constraint = found.get(path);
  if (!constraint) {
    constraint = { present: false };
    found.set(path, constraint);
  }
  return constraint;
}

function readField(path: string, condition: Value, found: Constraints): void {
  if (!isOperatorDocument(condition)) {
    if (condition instanceof RegExp) readPattern(path, condition, found);
    else addPoints(path, [condition], found);
    return;
  }
  for (const [operator, operand] of Object.entries(condition)) {
    readOperator(path, operator, operand, condition, found);
  }
}

function readOperator(
  path: string,
  operator: string,
  operand: Value,
  all: Document,
  found: Constraints,
): void {
  switch (operator) {
    case '$eq':
      if (operand instanceof RegExp) readPattern(path, operand, found);
      else addPoints(path, [operand], found);
      return;
    case '$in':
      if (Array.isArray(operand)) addPoints(path, operand, found);
      return;
    case '$all':
      if (Array.isArray(operand) && operand.length > 0) readField(path, operand[0] as Value, found);
      return;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      addRange(path, operator, operand, found);
      return;
    case '$regex':
      readPattern(path, asPattern(operand, all.$options), found);
      return;
    case '$elemMatch':
      if (isOperatorDocument(operand)) readItem(path, operand, found);
      else if (isDocument(operand)) readConstraints(operand, found, `${path}.`);
      return;
    default:
  }
}

function readItem(path: string, operand: Document, found: Constraints): void {
  if (found.has(path)) return;
  readField(path, operand, found);
  const constraint = found.get(path);
  if (constraint) constraint.sameItem = true;
}

function addPoints(path: string, values: readonly Value[], found: Constraints): void {
  // A list stands in an index by its items, a pattern by what it matches: neither is one key.
  if (values.some((value) => Array.isArray(value) || value instanceof RegExp)) return;
  const constraint = constraintOn(path, found);
  const points = [...new Set(values.map(encodeValue))].sort();
  if (constraint.points && constraint.points.length <= points.length) return;
  constraint.points = points;
  if (!values.includes(null)) constraint.present = true;
}

function addRange(path: string, operator: string, operand: Value, found: Constraints): void {
  // Of null and of lists, comparison asks for more than a range of keys.
  if (operand === null || Array.isArray(operand) || operand instanceof RegExp) return;
  const constraint = constraintOn(path, found);
  constraint.present = true;
  const key = encodeValue(operand);
  const rank = typeRank(operand);
  const bound = operator === '$gt' || operator === '$lte' ? key + ABOVE : key;
  if (operator.startsWith('$g')) {
    if (!constraint.lower || bound > constraint.lower.bound) {
      constraint.lower = { bound, typeEnd: String.fromCharCode(rank + 1) };
    }
  } else if (!constraint.upper || bound < constraint.upper.bound) {
    constraint.upper = { bound, typeStart: String.fromCharCode(rank) };
  }
}

/** A pattern that begins with `^` and plain characters is a range; any other reads every text of the index. */
function readPattern(path: string, pattern: RegExp, found: Constraints): void {
  const constraint = constraintOn(path, found);
  if (constraint.lower || constraint.upper) return;
  const plain =
    pattern.flags === '' && !pattern.source.includes('|')
      ? /^\^([^\\.*+?()[\]{}^$]*)(?![*?{])/.exec(pattern.source)
      : null;
  let prefix = plain?.[1] ?? '';
  // The last plain character may be followed by `*`, `?` or `{0}`, which make it optional.
  const next = pattern.source[1 + prefix.length];
  if (next !== undefined && '*?{'.includes(next)) prefix = prefix.slice(0, -1);
  const start = `\x04${escapeText(prefix)}`;
  constraint.present = true;
  constraint.lower = { bound: start, typeEnd: '\x05' };
  constraint.upper = { bound: prefix === '' ? '\x05' : start + ABOVE, typeStart: '\x04' };
  constraint.sameItem = true;
}

/** `$expr: {$eq: ['$field', constant]}`, as a `$lookup`'s pipeline has it once its variables are known. */
function readExpression(expression: Value, found: Constraints): void {
  if (!isDocument(expression)) return;
  if (Array.isArray(expression.$and)) for (const branch of expression.$and) readExpression(branch, found);
  const sides = expression.$eq;
  if (!Array.isArray(sides) || sides.length !== 2) return;
  for (const [field, constant] of [sides, [...sides].reverse()]) {
    if (typeof field !== 'string' || !field.startsWith('$') || field.startsWith('$$')) continue;
    if (typeof constant === 'string' ? constant.startsWith('$') : !isConstant(constant)) continue;
    // Lists compare as wholes in expressions, so an index that holds their items cannot serve them.
    const path = field.slice(1);
    if (found.has(path)) continue;
    addPoints(path, [constant as Value], found);
    constraintOn(path, found).expression = true;
  }
}

function isConstant(value: Value | undefined): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

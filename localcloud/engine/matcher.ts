import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { compileGeoOperator } from './geo-query';
import { compileSchema } from './json-schema';
import { someAtPath, splitPath } from './path';
import { asPattern, bsonTypes } from './query-values';
import {
  equality,
  isOperatorDocument,
  memberOf,
  modulus,
  orAnyItem,
  ordered,
  pattern,
  type ValueTest,
} from './value-tests';
import { type Document, isDocument, type Value } from './values';

export type Predicate = (document: Document) => boolean;

/** Turns a query into a test of one document; refuses what the cloud's MongoDB does not know. */
export function compileQuery(query: Document, variables: Variables = {}): Predicate {
  const tests = Object.keys(query).map((key) => {
    const condition = query[key] as Value;
    return key.startsWith('$') ? compileTop(key, condition, variables) : compileField(key, condition);
  });
  if (tests.length === 0) return () => true;
  if (tests.length === 1) return tests[0] as Predicate;
  return (document) => tests.every((test) => test(document));
}

function compileTop(operator: string, condition: Value, variables: Variables): Predicate {
  if (operator === '$expr') {
    const evaluate = compileExpression(condition, variables);
    return (document) => truthy(evaluate(document));
  }
  if (operator === '$comment') return () => true;
  if (operator === '$jsonSchema') return compileSchema(condition);
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') {
    throw requestFailed(`unknown top level operator: ${operator}`);
  }
  if (!Array.isArray(condition) || condition.length === 0) {
    throw requestFailed(`${operator} must be a nonempty array`);
  }
  const branches = condition.map((branch) => {
    if (!isDocument(branch)) throw requestFailed('$or/$and/$nor entries need to be full objects');
    return compileQuery(branch, variables);
  });
  if (operator === '$and') return (document) => branches.every((branch) => branch(document));
  if (operator === '$or') return (document) => branches.some((branch) => branch(document));
  return (document) => !branches.some((branch) => branch(document));
}

function compileField(path: string, condition: Value): Predicate {
  const parts = splitPath(path);
  if (!isOperatorDocument(condition)) return anyAt(parts, equality(condition));
  const tests = Object.keys(condition).map((operator) =>
    compileOperator(parts, operator, condition[operator] as Value, condition),
  );
  return tests.length === 1 ? (tests[0] as Predicate) : (document) => tests.every((test) => test(document));
}

function anyAt(parts: readonly string[], test: ValueTest): Predicate {
  const [field] = parts;
  if (parts.length === 1 && field !== undefined) {
    return (document) => test(Object.hasOwn(document, field) ? document[field] : undefined);
  }
  return (document) => someAtPath(document, parts, 0, test);
}

function not(test: Predicate): Predicate {
  return (document) => !test(document);
}

function compileOperator(
  parts: readonly string[],
  operator: string,
  operand: Value,
  condition: Document,
): Predicate {
  switch (operator) {
    case '$eq':
      return anyAt(parts, equality(operand));
    case '$ne':
      if (operand instanceof RegExp) throw requestFailed("Can't have regex as arg to $ne.");
      return not(anyAt(parts, equality(operand)));
    case '$gt':
      return anyAt(
        parts,
        ordered(operand, (difference) => difference > 0),
      );
    case '$gte':
      return anyAt(
        parts,
        ordered(operand, (difference) => difference >= 0),
      );
    case '$lt':
      return anyAt(
        parts,
        ordered(operand, (difference) => difference < 0),
      );
    case '$lte':
      return anyAt(
        parts,
        ordered(operand, (difference) => difference <= 0),
      );
    case '$in':
      return anyAt(parts, memberOf(operand, operator));
    case '$nin':
      return not(anyAt(parts, memberOf(operand, operator)));
    case '$exists': {
      const present = anyAt(parts, (value) => value !== undefined);
      return truthy(operand) ? present : not(present);
    }
    case '$not':
      return compileNot(parts, operand);
    case '$regex':
      return anyAt(parts, pattern(asPattern(operand, condition.$options)));
    case '$options':
      if (!('$regex' in condition)) throw requestFailed('$options needs a $regex');
      return () => true;
    case '$mod':
      return anyAt(parts, modulus(operand));
    case '$size': {
      if (typeof operand !== 'number' || !Number.isInteger(operand)) {
        throw requestFailed('$size must be a whole number');
      }
      if (operand < 0) throw requestFailed('$size may not be negative');
      return anyAt(parts, (value) => Array.isArray(value) && value.length === operand);
    }
    case '$all':
      return compileAll(parts, operand);
    case '$elemMatch':
      return anyAt(parts, elementMatch(operand));
    case '$type': {
      const wanted = bsonTypes(operand);
      return anyAt(
        parts,
        orAnyItem((value) => value !== undefined && wanted(value)),
      );
    }
    default: {
      const geo = compileGeoOperator(operator, operand);
      if (geo) return anyAt(parts, orAnyItem(geo));
      throw requestFailed(`unknown operator: ${operator}`);
    }
  }
}

function compileNot(parts: readonly string[], operand: Value): Predicate {
  if (operand instanceof RegExp) return not(anyAt(parts, pattern(operand)));
  if (!isDocument(operand)) throw requestFailed('$not needs a regex or a document');
  if (!isOperatorDocument(operand)) throw requestFailed('$not cannot be empty');
  return not(compileField(parts.join('.'), operand));
}

function compileAll(parts: readonly string[], operand: Value): Predicate {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item) =>
    isOperatorDocument(item) && '$elemMatch' in item
      ? anyAt(parts, elementMatch(item.$elemMatch as Value))
      : anyAt(parts, equality(item)),
  );
  return (document) => tests.every((test) => test(document));
}

/** A test of a list: that one of its items meets all conditions at once. */
export function elementMatch(operand: Value): ValueTest {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object');
  const [first] = Object.keys(operand);
  const ofValue = first?.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first);
  if (ofValue) {
    const test = compileQuery({ item: operand });
    return (value) => Array.isArray(value) && value.some((item) => test({ item }));
  }
  const test = compileQuery(operand);
  return (value) => Array.isArray(value) && value.some((item) => isDocument(item) && test(item));
}

/** MongoDB's truth: everything but null, missing, zero and false. */
export function truthy(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== 0;
}

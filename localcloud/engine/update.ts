import { invalidParameter, requestFailed } from './errors';
import { checkStoredFields } from './field-names';
import { splitPath } from './path';
import { listOperators } from './update-lists';
import { type FieldOperator, locate, matchedPositions } from './update-path';
import { cloneValue, compareValues, type Document, equalValues, isDocument, type Value } from './values';

export type Modify = (document: Document, query: Document) => Document;
function arithmetic(name: string, compute: (current: number, by: number) => number): FieldOperator {
  return (target, operand, document) => {
    if (typeof operand !== 'number') {
      throw requestFailed(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${target.path}: ${JSON.stringify(operand)}}`,
      );
    }
    const current = target.get();
    if (current !== undefined && typeof current !== 'number') {
      throw requestFailed(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${target.path}' of non-numeric type ${typeName(current)}`,
      );
    }
    target.set(current === undefined ? (name === '$inc' ? operand : 0) : compute(current, operand));
  };
}

export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}

function keepExtreme(wanted: 1 | -1): FieldOperator {
  return (target, operand) => {
    const current = target.get();
    if (current === undefined || compareValues(operand, current) * wanted > 0) target.set(operand);
  };
}

const operators: Record<string, FieldOperator> = {
  $set: (target, operand) => target.set(operand),
  $unset: (target) => target.unset(),
  $inc: arithmetic('$inc', (current, by) => current + by),
  $mul: arithmetic('$mul', (current, by) => current * by),
  $max: keepExtreme(1),
  $min: keepExtreme(-1),
  $currentDate: (target) => target.set(new Date()),
  ...listOperators,
};

function rename(document: Document, from: string, to: Value): void {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${from}`);
  if (from === to) throw requestFailed(`The source and target field for $rename must differ: ${from}`);
  const [source] = locate(document, splitPath(from), from, [], false);
  const value = source?.get();
  if (value === undefined) return;
  source?.unset();
  for (const target of locate(document, splitPath(to), to, [], true)) target.set(value);
}

/** Paths must not overlap: `$set: {a: …}` with `$inc: {'a.b': …}` has no meaning. */
function refuseConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (let index = 1; index < sorted.length; index += 1) {
    const [before, path] = [sorted[index - 1] as string, sorted[index] as string];
    if (path === before || path.startsWith(`${before}.`)) {
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${before}'`);
    }
  }
}

/** Compiles `{ $set: …, $inc: … }`. The result is a new document; the one given is left as it was. */
export function compileUpdate(update: Document, inserting = false): Modify {
  const changes: Array<{ operator: string; path: string; parts: string[]; operand: Value }> = [];
  for (const [operator, fields] of Object.entries(update)) {
    const known = operator === '$rename' || operator === '$setOnInsert' || Object.hasOwn(operators, operator);
    if (!known) throw requestFailed(`Unknown modifier: ${operator}`);
    if (!isDocument(fields)) {
      throw requestFailed(`Modifiers operate on fields but we found type ${typeName(fields)} instead.`);
    }
    for (const [path, operand] of Object.entries(fields)) {
      const parts = splitPath(path);
      if (parts.some((part) => part === '')) {
        throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`);
      }
      if (operator !== '$pull' && operator !== '$push' && operator !== '$addToSet')
        checkStoredFields(operand);
      if (operator === '$setOnInsert' && !inserting) continue;
      changes.push({ operator: operator === '$setOnInsert' ? '$set' : operator, path, parts, operand });
    }
  }
  refuseConflicts(
    changes.flatMap(({ operator, path, operand }) =>
      operator === '$rename' ? [path, String(operand)] : [path],
    ),
  );
  return (document, query) => {
    const result = cloneValue(document);
    for (const { operator, path, parts, operand } of changes) {
      if (operator === '$rename') {
        rename(result, path, operand);
        continue;
      }
      const positions = parts.includes('$') ? matchedPositions(document, parts, path, query) : [];
      const creates =
        operator !== '$unset' && operator !== '$pull' && operator !== '$pullAll' && operator !== '$pop';
      for (const target of locate(result, parts, path, positions, creates)) {
        operators[operator]?.(target, cloneValue(operand), result);
      }
    }
    if (!equalValues(result._id, document._id)) {
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    return result;
  };
}

/** A replacement keeps `_id` and takes everything else from the request. */
export function replaceDocument(current: Document | null, replacement: Document, id: Value): Document {
  checkStoredFields(replacement);
  if ('_id' in replacement && current && !equalValues(replacement._id, current._id)) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return { _id: id, ...replacement };
}

/** Whether a request's data is a set of operators (`$set`…), a plain document, or a forbidden mixture. */
export function holdsOperators(changes: Document): boolean {
  const fields = Object.keys(changes);
  const operatorCount = fields.filter((field) => field.startsWith('$')).length;
  if (operatorCount > 0 && operatorCount < fields.length) {
    throw invalidParameter('the update mixes operators and fields');
  }
  return operatorCount > 0;
}

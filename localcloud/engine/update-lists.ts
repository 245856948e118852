import { requestFailed } from './errors';
import { checkStoredFields } from './field-names';
import { compileQuery } from './matcher';
import { sortDocuments } from './sort';
import type { FieldOperator, FieldTarget } from './update-path';
import { isOperatorDocument } from './value-tests';
import { compareValues, type Document, equalValues, isDocument, type Value } from './values';

function listAt(target: FieldTarget, operator: string): Value[] | undefined {
  const current = target.get();
  if (current === undefined || Array.isArray(current)) return current;
  if (operator === '$push') {
    throw requestFailed(
      `The field '${target.path}' must be an array but is of type ${typeof current} in document`,
    );
  }
  if (operator === '$pop') throw requestFailed(`Path '${target.path}' contains an element of non-array type`);
  throw requestFailed(`Cannot apply ${operator} to a non-array value`);
}

const pushModifiers = new Set(['$each', '$position', '$sort', '$slice']);

const push: FieldOperator = (target, operand) => {
  const list = [...(listAt(target, '$push') ?? [])];
  const modifiers = isDocument(operand) && '$each' in operand ? operand : null;
  if (!modifiers) {
    checkStoredFields(operand);
    target.set([...list, operand]);
    return;
  }
  const unknown = Object.keys(modifiers).find((name) => !pushModifiers.has(name));
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`);
  const { $each, $position, $sort, $slice } = modifiers;
  if (!Array.isArray($each)) throw requestFailed('The argument to $each in $push must be an array');
  checkStoredFields($each);
  const at = typeof $position === 'number' ? $position : list.length;
  list.splice(at < 0 ? Math.max(0, list.length + at) : at, 0, ...$each);
  const sorted = $sort === undefined || $sort === null ? list : sortList(list, $sort);
  target.set(typeof $slice === 'number' ? cut(sorted, $slice) : sorted);
};

function cut(list: Value[], slice: number): Value[] {
  if (slice === 0) return [];
  return slice < 0 ? list.slice(slice) : list.slice(0, slice);
}

function sortList(list: Value[], order: Value): Value[] {
  if (order === 1 || order === -1) return [...list].sort((left, right) => compareValues(left, right) * order);
  if (!isDocument(order)) throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element');
  const fields = Object.entries(order).map(
    ([path, direction]) => [`item.${path}`, direction === -1 ? -1 : 1] as const,
  );
  return sortDocuments(
    list.map((item): Document => ({ item })),
    fields,
  ).map(({ item }) => item as Value);
}

const addToSet: FieldOperator = (target, operand) => {
  const list = listAt(target, '$addToSet');
  const additions = isDocument(operand) && '$each' in operand ? operand.$each : [operand];
  if (!Array.isArray(additions)) throw requestFailed('The argument to $each in $addToSet must be an array');
  checkStoredFields(additions);
  const result = [...(list ?? [])];
  for (const addition of additions) {
    if (!result.some((item) => equalValues(item, addition))) result.push(addition);
  }
  if (!list || result.length > list.length) target.set(result);
};

const pop: FieldOperator = (target, operand) => {
  if (operand !== 1 && operand !== -1)
    throw requestFailed(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`);
  const list = listAt(target, '$pop');
  if (list) target.set(operand === 1 ? list.slice(0, -1) : list.slice(1));
};

/** `$pull` takes a value, a condition on values (`{$gt: 1}`), or a query on documents in the list. */
function pullTest(operand: Value): (item: Value) => boolean {
  if (isOperatorDocument(operand) || operand instanceof RegExp) {
    const test = compileQuery({ item: operand });
    return (item) => test({ item });
  }
  if (isDocument(operand)) {
    const test = compileQuery(operand);
    return (item) => isDocument(item) && test(item);
  }
  return (item) => equalValues(item, operand);
}

const pull: FieldOperator = (target, operand) => {
  const list = listAt(target, '$pull');
  if (!list) return;
  const matches = pullTest(operand);
  target.set(list.filter((item) => !matches(item)));
};

const pullAll: FieldOperator = (target, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument');
  const list = listAt(target, '$pullAll');
  if (list) target.set(list.filter((item) => !operand.some((gone) => equalValues(item, gone))));
};

/** The update operators that change lists. */
export const listOperators: Record<string, FieldOperator> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};

import { requestFailed } from './errors';
import { identityKey } from './index-key';
import type { ModifyRequest } from './requests';
import type { Found } from './selection';
import { compileUpdate, holdsOperators, replaceDocument } from './update';
import { isOperatorDocument } from './value-tests';
import { cloneValue, type Document, equalValues, isDocument, type Value } from './values';
import { type Change, checkDocument } from './writer';

type Target = Found & { identity: string };

function readOperators({ changes, merge }: ModifyRequest): Document | null {
  const operators = holdsOperators(changes);
  if (!merge) {
    if (operators) throw requestFailed('the replace operation document must not contain atomic operators');
    return null;
  }
  if (operators || Object.keys(changes).length === 0) return changes;
  return { $set: changes };
}

/**
 * What a request does to one document; null when that leaves it as it was. A replacement always counts: the
 * cloud's own tests set a document to what it already is and are told of one update.
 */
export function modificationOf(request: ModifyRequest): (target: Target) => Change | null {
  const operators = readOperators(request);
  const query = request.query ?? {};
  const update = operators && compileUpdate(operators);
  if (!update) checkDocument({ ...request.changes, _id: request.changes._id ?? null });
  return ({ stored, identity, document }) => {
    const after = update
      ? update(document, query)
      : replaceDocument(document, cloneValue(request.changes), document._id as Value);
    return update && equalValues(after, document) ? null : { stored, identity, after, inserting: false };
  };
}

/** The document that an upsert makes when nothing matched: the query's own values, then the request's. */
export function upsertOf(request: ModifyRequest, newId: () => string): Change {
  const operators = readOperators(request);
  const known: Document = {};
  gatherValues(request.query ?? {}, known);
  const id = known._id ?? request.changes._id ?? newId();
  const { _id: _given, ...rest } = known;
  const after = operators
    ? compileUpdate(operators, true)({ _id: id, ...rest }, {})
    : replaceDocument(null, cloneValue(request.changes), id);
  checkDocument(after);
  return { stored: undefined, identity: identityKey(id), after, inserting: true };
}

function gatherValues(query: Document, known: Document): void {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isDocument(branch)) gatherValues(branch, known);
    } else if (!path.startsWith('$') && !path.includes('.') && !(condition instanceof RegExp)) {
      if (!isOperatorDocument(condition)) known[path] = condition;
      else if (condition.$eq !== undefined) known[path] = condition.$eq;
    }
  }
}

import { bucket, bucketAuto } from './bucket-stages';
import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { findNear } from './geo-query';
import { group } from './group-stage';
import { compileQuery } from './matcher';
import { splitPath } from './path';
import { compileAddFields, compileProject } from './project-stage';
import { readSort, sortDocuments } from './sort';
import { type Document, isDocument, type Value } from './values';

/** A stage that needs nothing but the documents before it. */
export type Stage = (documents: Document[], specification: Value, variables: Variables) => Document[];

function asDocument(stage: string, value: Value): Document {
  if (!isDocument(value)) throw requestFailed(`the ${stage} stage specification must be an object`);
  return value;
}

export function wholeNumber(stage: string, value: Value, least: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw requestFailed(`invalid argument to ${stage} stage: ${JSON.stringify(value)}`);
  }
  return value;
}

const match: Stage = (documents, specification, variables) => {
  const query = asDocument('$match', specification);
  if (findNear(query))
    throw requestFailed('$geoNear, $near, and $nearSphere are not allowed in this context');
  return documents.filter(compileQuery(query, variables));
};

const unwind: Stage = (documents, specification) => {
  const options: Document = isDocument(specification) ? specification : { path: specification };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options;
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw requestFailed(
      `path option to $unwind stage should be prefixed with a '$': ${JSON.stringify(path)}`,
    );
  }
  const parts = splitPath(path.slice(1));
  const result: Document[] = [];
  const numbered = (document: Document, index: number | null): Document =>
    typeof includeArrayIndex === 'string' ? { ...document, [includeArrayIndex]: index } : document;
  for (const document of documents) {
    const value = parts.reduce<Value | undefined>(
      (at, part) => (isDocument(at) ? at[part] : undefined),
      document,
    );
    if (Array.isArray(value) && value.length > 0) {
      value.forEach((item, index) => {
        result.push(numbered(withValue(document, parts, item), index));
      });
    } else if (value === undefined || value === null || Array.isArray(value)) {
      if (preserveNullAndEmptyArrays !== true) continue;
      result.push(numbered(Array.isArray(value) ? withValue(document, parts, undefined) : document, null));
    } else {
      result.push(numbered(document, null));
    }
  }
  return result;
};

/** The document with another value at a path; undefined takes the field away. */
export function withValue(
  document: Document,
  [part, ...rest]: readonly string[],
  value: Value | undefined,
): Document {
  if (part === undefined) return document;
  if (rest.length > 0) {
    const inner = document[part];
    return { ...document, [part]: withValue(isDocument(inner) ? inner : {}, rest, value) };
  }
  if (value !== undefined) return { ...document, [part]: value };
  const { [part]: _gone, ...kept } = document;
  return kept;
}

const replaceRoot: Stage = (documents, specification, variables) => {
  const evaluate = compileExpression(asDocument('$replaceRoot', specification).newRoot as Value, variables);
  return documents.map((document) => {
    const root = evaluate(document);
    if (!isDocument(root)) {
      throw requestFailed(
        `'newRoot' expression must evaluate to an object, but resulting value was: ${root === undefined ? 'MISSING' : JSON.stringify(root)}`,
      );
    }
    return root;
  });
};

const count: Stage = (documents, specification) => {
  if (typeof specification !== 'string' || specification === '' || /^\$|\./.test(specification)) {
    throw requestFailed('the count field must be a non-empty string');
  }
  return documents.length === 0 ? [] : [{ [specification]: documents.length }];
};

const sample: Stage = (documents, specification) => {
  const size = wholeNumber('$sample', asDocument('$sample', specification).size as Value, 1);
  const drawn = [...documents];
  for (let index = 0; index < Math.min(size, drawn.length); index += 1) {
    const other = index + Math.floor(Math.random() * (drawn.length - index));
    [drawn[index], drawn[other]] = [drawn[other] as Document, drawn[index] as Document];
  }
  return drawn.slice(0, size);
};

/** The stages of the real cloud (platform.md §1.9) except `$lookup` and `$geoNear`, which read collections. */
export const stages: Readonly<Record<string, Stage>> = {
  $match: match,
  $unwind: unwind,
  $replaceRoot: replaceRoot,
  $count: count,
  $sample: sample,
  $addFields: (documents, specification, variables) =>
    documents.map(compileAddFields(asDocument('$addFields', specification), variables)),
  $project: (documents, specification, variables) =>
    documents.map(compileProject(asDocument('$project', specification), variables)),
  $group: (documents, specification, variables) =>
    group(documents, asDocument('$group', specification), variables),
  $sort: (documents, specification) => sortDocuments(documents, readSort(asDocument('$sort', specification))),
  $skip: (documents, specification) => documents.slice(wholeNumber('$skip', specification, 0)),
  $limit: (documents, specification) => documents.slice(0, wholeNumber('$limit', specification, 1)),
  $sortByCount: (documents, specification, variables) =>
    sortDocuments(group(documents, { _id: specification, count: { $sum: 1 } }, variables), [['count', -1]]),
  $bucket: (documents, specification, variables) =>
    bucket(documents, asDocument('$bucket', specification), variables),
  $bucketAuto: (documents, specification, variables) =>
    bucketAuto(documents, asDocument('$bucketAuto', specification), variables),
};

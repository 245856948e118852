import { requestFailed } from './errors';
import { patternTest } from './pattern-match';
import { bsonTypes, patternOf } from './query-values';
import { compareValues, type Document, equalValues, isDocument, type Value } from './values';

type Test = (value: Value) => boolean;

const list = (value: Value | undefined): Value[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const ofType = (type: Value): Test => bsonTypes(type === 'boolean' ? 'bool' : type);

/** The keywords of `$jsonSchema` that a query may use; others are refused rather than ignored. */
const keywords: Record<string, (operand: Value, schema: Document) => Test> = {
  bsonType: (operand) => bsonTypes(operand),
  type: (operand) => {
    const tests = list(operand).map(ofType);
    return (value) => tests.some((test) => test(value));
  },
  required: (operand) => (value) =>
    !isDocument(value) || list(operand).every((field) => String(field) in value),
  properties: (operand) => {
    const tests = Object.entries(isDocument(operand) ? operand : {}).map(
      ([field, inner]) => [field, compileSchema(inner)] as const,
    );
    return (value) =>
      !isDocument(value) || tests.every(([field, test]) => !(field in value) || test(value[field] as Value));
  },
  enum: (operand) => (value) => list(operand).some((allowed) => equalValues(allowed, value)),
  minimum: (operand) => (value) => typeof value !== 'number' || compareValues(value, operand) >= 0,
  maximum: (operand) => (value) => typeof value !== 'number' || compareValues(value, operand) <= 0,
  minLength: (operand) => (value) => typeof value !== 'string' || [...value].length >= Number(operand),
  maxLength: (operand) => (value) => typeof value !== 'string' || [...value].length <= Number(operand),
  pattern: (operand) => {
    const found = patternTest(patternOf(String(operand), ''));
    return (value) => typeof value !== 'string' || found(value);
  },
  minItems: (operand) => (value) => !Array.isArray(value) || value.length >= Number(operand),
  maxItems: (operand) => (value) => !Array.isArray(value) || value.length <= Number(operand),
  items: (operand) => {
    const test = compileSchema(operand);
    return (value) => !Array.isArray(value) || value.every(test);
  },
  additionalProperties: (operand, schema) => {
    const known = new Set(Object.keys(isDocument(schema.properties) ? schema.properties : {}));
    return (value) =>
      operand !== false || !isDocument(value) || Object.keys(value).every((field) => known.has(field));
  },
  allOf: (operand) => {
    const tests = list(operand).map(compileSchema);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (operand) => {
    const tests = list(operand).map(compileSchema);
    return (value) => tests.some((test) => test(value));
  },
  not: (operand) => {
    const test = compileSchema(operand);
    return (value) => !test(value);
  },
  title: () => () => true,
  description: () => () => true,
};

/** Compiles a `$jsonSchema` into a test of a document. */
export function compileSchema(schema: Value): Test {
  if (!isDocument(schema)) throw requestFailed('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const make = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (!make) throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`);
    return make(operand, schema);
  });
  return (value) => tests.every((test) => test(value));
}

import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { compileAccumulators } from './group-stage';
import { compareValues, type Document, isDocument, type Value } from './values';

const counted: Document = { count: { $sum: 1 } };

/** `$bucket`: groups by the half-open interval that a value falls in. */
export function bucket(
  documents: Iterable<Document>,
  specification: Document,
  variables: Variables,
): Document[] {
  const { groupBy, boundaries, output } = specification;
  const hasDefault = 'default' in specification;
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed("The $bucket 'boundaries' field must have at least 2 values");
  }
  if (boundaries.some((value, index) => index > 0 && compareValues(boundaries[index - 1], value) >= 0)) {
    throw requestFailed("The 'boundaries' option to $bucket must be sorted");
  }
  const evaluate = compileExpression(groupBy as Value, variables);
  const begin = compileAccumulators(isDocument(output) ? output : counted, variables);
  const buckets = new Map<number, ReturnType<typeof begin>>();
  for (const document of documents) {
    const value = evaluate(document) ?? null;
    const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
    const position = above > 0 ? above - 1 : boundaries.length;
    if (position === boundaries.length && !hasDefault) {
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    }
    let state = buckets.get(position);
    if (!state) {
      state = begin();
      buckets.set(position, state);
    }
    state.add(document);
  }
  return [...buckets]
    .sort(([left], [right]) => left - right)
    .map(([position, state]) => ({
      _id: (position === boundaries.length ? specification.default : boundaries[position]) ?? null,
      ...state.result(),
    }));
}

/** `$bucketAuto`: cuts the sorted documents into groups of nearly the same size; equal values stay together. */
export function bucketAuto(
  documents: Iterable<Document>,
  specification: Document,
  variables: Variables,
): Document[] {
  const { groupBy, buckets, output, granularity } = specification;
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) {
    throw requestFailed("The $bucketAuto 'buckets' field must be a positive integer");
  }
  if (granularity !== undefined && granularity !== null) {
    throw requestFailed('$bucketAuto granularity is not part of the local cloud');
  }
  const evaluate = compileExpression(groupBy as Value, variables);
  const begin = compileAccumulators(isDocument(output) ? output : counted, variables);
  const rows = [...documents].map((document) => ({ document, value: evaluate(document) ?? null }));
  rows.sort((left, right) => compareValues(left.value, right.value));
  const size = Math.max(1, Math.round(rows.length / buckets));
  const results: Document[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = results.length === buckets - 1 ? rows.length : Math.min(rows.length, start + size);
    while (end < rows.length && compareValues(rows[end]?.value, rows[end - 1]?.value) === 0) end += 1;
    const state = begin();
    for (const { document } of rows.slice(start, end)) state.add(document);
    const max = (rows[end] ?? rows[end - 1])?.value ?? null;
    results.push({ _id: { min: rows[start]?.value ?? null, max }, ...state.result() });
    start = end;
  }
  return results;
}

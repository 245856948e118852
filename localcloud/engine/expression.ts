import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Any, AnyObject, Options } from 'mingo/types';
import { DatabaseError, requestFailed } from './errors';
import { patchedExpressions } from './expression-patches';
import { type Document, isDocument, type Value } from './values';

/** Variables that an enclosing stage defines, such as a `$lookup`'s `let`. */
export type Variables = Readonly<Record<string, Value | undefined>>;
export type Evaluate = (document: Document) => Value | undefined;

/**
 * Aggregation expressions are mingo's, with the operators that it computes differently from MongoDB
 * replaced (expression-patches.ts), and those that would run code left out.
 */
const refused = new Set(['$function', '$accumulator', '$where']);

function operatorsOf<T extends object>(module: T): T {
  return Object.fromEntries(Object.entries(module).filter(([name]) => !refused.has(name))) as T;
}

/** mingo's options once it has made them its own, which spares it a copy of all operators per document. */
interface PreparedOptions extends Options {
  update(locals: { root: Any; variables: AnyObject }): PreparedOptions;
}

const knownOperators = new Set(
  [expressions, patchedExpressions, accumulators]
    .flatMap((module) => Object.keys(module))
    .filter((name) => !refused.has(name)),
);

const context = Context.init({
  expression: {
    ...operatorsOf(expressions),
    ...patchedExpressions,
    $preparedOptions: (_document: Any, _expression: Any, options: Options) => options,
  },
  accumulator: operatorsOf(accumulators),
});

function prepare(variables: Variables): PreparedOptions {
  const options = { context, scriptEnabled: false, variables } as unknown as Options;
  return evalExpr({}, { $preparedOptions: 1 }, options) as PreparedOptions;
}

/** Refuses unknown operators before any document is read, as MongoDB does. */
function checkOperators(expression: Value): void {
  if (Array.isArray(expression)) {
    for (const item of expression) checkOperators(item);
    return;
  }
  if (!isDocument(expression)) return;
  for (const [key, operand] of Object.entries(expression)) {
    if (key === '$literal') continue;
    if (key.startsWith('$') && !knownOperators.has(key))
      throw requestFailed(`Unrecognized expression '${key}'`);
    checkOperators(operand);
  }
}

/** Compiles an aggregation expression; it gives undefined where MongoDB says the value is missing. */
export function compileExpression(expression: Value, variables: Variables = {}): Evaluate {
  if (typeof expression !== 'object' && typeof expression !== 'string') return () => expression;
  if (expression === null || expression instanceof Date || expression instanceof RegExp)
    return () => expression;
  if (typeof expression === 'string' && !expression.startsWith('$')) return () => expression;
  checkOperators(expression);
  const options = prepare(variables);
  return (document) => {
    try {
      options.update({ root: document, variables: {} });
      return withoutMissing(evalExpr(document, expression, options) as Value | undefined);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      throw requestFailed((error as Error).message);
    }
  };
}

/** MongoDB leaves missing fields out of documents and writes null for missing items of lists. */
function withoutMissing(value: Value | undefined): Value | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.some((item) => item === undefined || typeof item === 'object')
      ? value.map((item) => withoutMissing(item) ?? null)
      : value;
  }
  if (value instanceof Date || value instanceof RegExp) return value;
  const fields = Object.keys(value);
  if (!fields.some((field) => value[field] === undefined || typeof value[field] === 'object')) return value;
  const result: Document = {};
  for (const field of fields) {
    const kept = withoutMissing(value[field]);
    if (kept !== undefined) result[field] = kept;
  }
  return result;
}

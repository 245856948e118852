import type { Variables } from './expression';
import { type Document, isDocument, type Value } from './values';

/**
 * Writes the values of a `$lookup`'s variables into the `$expr` of a query, so that the planner sees
 * constants. Values it could not use (texts that look like paths, documents) stay variables.
 */
export function bindVariables(query: Document, variables: Variables): Document {
  if (Object.keys(variables).length === 0) return query;
  const bound: Document = {};
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$expr') bound[key] = bind(condition, variables);
    else if (key === '$and' && Array.isArray(condition)) {
      bound[key] = condition.map((branch) =>
        isDocument(branch) ? bindVariables(branch, variables) : branch,
      );
    } else bound[key] = condition;
  }
  return bound;
}

function bind(expression: Value, variables: Variables): Value {
  if (typeof expression === 'string') {
    if (!expression.startsWith('$$')) return expression;
    const value = variables[expression.slice(2)];
    const plain =
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      value instanceof Date ||
      (typeof value === 'string' && !value.startsWith('$'));
    return plain ? value : expression;
  }
  if (Array.isArray(expression)) return expression.map((item) => bind(item, variables));
  if (!isDocument(expression) || '$literal' in expression || '$let' in expression) return expression;
  return Object.fromEntries(Object.entries(expression).map(([key, value]) => [key, bind(value, variables)]));
}

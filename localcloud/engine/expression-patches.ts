import { evalExpr } from 'mingo/core';
import type { Any, AnyObject, Options } from 'mingo/types';
import { dateOperators } from './date-expressions';
import { requestFailed } from './errors';
import { operandExpressions } from './operand-expressions';
import { textOperators } from './text-expressions';
import { compareValues, type Value } from './values';

type Expression = (document: AnyObject, expression: Any, options: Options) => Any;

/** Comparison in BSON's order of types, where mingo answers false or null for values of two types. */
function comparison(name: string, accept: (difference: number) => Value): Expression {
  return (document, expression, options) => {
    if (!Array.isArray(expression) || expression.length !== 2) {
      throw requestFailed(`Expression ${name} takes exactly 2 arguments.`);
    }
    const [left, right] = expression.map((side) => evalExpr(document, side, options) as Value | undefined);
    return accept(compareValues(left, right));
  };
}

/** An operator that gets the value of its operand. */
function ofValue(operator: (operand: Value | undefined) => Value): Expression {
  return (document, expression, options) =>
    operator(evalExpr(document, expression, options) as Value | undefined);
}

function each<T>(operators: Record<string, T>, make: (operator: T) => Expression) {
  return Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, make(operator)]));
}

export const patchedExpressions: Record<`$${string}`, Expression> = {
  ...operandExpressions,
  ...each(dateOperators, ofValue),
  ...each(textOperators, (operator) =>
    ofValue((operands) => operator(Array.isArray(operands) ? operands : [operands])),
  ),
  $eq: comparison('$eq', (difference) => difference === 0),
  $ne: comparison('$ne', (difference) => difference !== 0),
  $gt: comparison('$gt', (difference) => difference > 0),
  $gte: comparison('$gte', (difference) => difference >= 0),
  $lt: comparison('$lt', (difference) => difference < 0),
  $lte: comparison('$lte', (difference) => difference <= 0),
  $cmp: comparison('$cmp', (difference) => Math.sign(difference)),
};

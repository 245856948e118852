import { evalExpr } from 'mingo/core';
import * as operators from 'mingo/operators/expression';
import type { Any, AnyObject, Options } from 'mingo/types';
import { requestFailed } from './errors';
import { compareValues, isDocument, type Value } from './values';

type Expression = (document: AnyObject, expression: Any, options: Options) => Any;
type Operand = Value | undefined;

/** mingo's types say of each operator which operands it expects; what comes is the caller's. */
const mingo = operators as unknown as Readonly<Record<keyof typeof operators, Expression>>;

/** MongoDB takes `{ $abs: ['$n'] }` for `{ $abs: '$n' }`. */
function onlyOne(expression: Any): Any {
  return Array.isArray(expression) && expression.length === 1 ? expression[0] : expression;
}

function isMissing(value: Operand): value is null | undefined {
  return value === undefined || value === null;
}

/** An operator of one operand, computed by mingo. */
function unary(operator: Expression): Expression {
  return (document, expression, options) => operator(document, onlyOne(expression), options);
}

function numbersIn(values: readonly Operand[]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}

/** A total of what is listed: of the items of one operand that is a list, else of the operands themselves. */
function total(compute: (values: readonly Operand[]) => Operand): Expression {
  return (document, expression, options) => {
    const found = evalExpr(document, onlyOne(expression), options) as Operand;
    return compute(Array.isArray(found) ? found : [found]);
  };
}

function extreme(sign: 1 | -1) {
  return (values: readonly Operand[]): Operand =>
    values
      .filter((value) => !isMissing(value))
      .reduce<Operand>(
        (best, value) =>
          best === undefined || compareValues(value, best) * sign > 0 ? (value as Value) : best,
        undefined,
      ) ?? null;
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[], divisor: number): number | null {
  const middle = average(values);
  if (middle === null || divisor < 1) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / divisor);
}

/** A logarithm, which MongoDB refuses for what is not above zero. */
function logarithm(name: string, compute: (value: number) => number): Expression {
  return (document, expression, options) => {
    const value = evalExpr(document, onlyOne(expression), options) as Operand;
    if (isMissing(value)) return null;
    if (typeof value !== 'number') throw requestFailed(`${name} only supports numeric types`);
    if (value <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${value}`);
    return compute(value);
  };
}

function textCase(change: (text: string) => string): Expression {
  return (document, expression, options) => {
    const value = evalExpr(document, onlyOne(expression), options) as Operand;
    if (isMissing(value)) return '';
    if (value instanceof Date) return change(value.toISOString());
    if (typeof value === 'object') throw requestFailed("can't convert from BSON type object to String");
    return change(String(value));
  };
}

/** A check of the operands before mingo computes. */
function checked(operator: Expression, check: (operands: Operand[]) => Operand): Expression {
  return (document, expression, options) => {
    const operands = evalExpr(document, expression, options) as Operand | Operand[];
    const instead = check(Array.isArray(operands) ? operands : [operands]);
    return instead === undefined ? operator(document, expression, options) : instead;
  };
}

const nullIfAnyMissing = (operands: Operand[]) => (operands.some(isMissing) ? null : undefined);

/** Operators that mingo computes, but for operands, or for the want of them, that MongoDB takes otherwise. */
export const operandExpressions: Record<`$${string}`, Expression> = {
  $abs: unary(mingo.$abs),
  $ceil: unary(mingo.$ceil),
  $exp: unary(mingo.$exp),
  $floor: unary(mingo.$floor),
  $sqrt: unary(mingo.$sqrt),
  $reverseArray: unary(mingo.$reverseArray),
  $arrayToObject: unary(mingo.$arrayToObject),
  $objectToArray: unary(mingo.$objectToArray),
  $ln: logarithm('$ln', Math.log),
  $log10: logarithm('$log10', Math.log10),
  $log: checked(mingo.$log, ([value, base]) => {
    if (typeof value === 'number' && value <= 0)
      throw requestFailed(`$log's argument must be a positive number, but is ${value}`);
    if (typeof base === 'number' && (base <= 0 || base === 1))
      throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`);
    return undefined;
  }),
  $mod: checked(mingo.$mod, ([, divisor]) => {
    if (divisor === 0) throw requestFailed("can't $mod by zero");
    return undefined;
  }),
  $trunc: (document, expression, options) => {
    const operands = Array.isArray(expression) ? expression : [expression];
    return mingo.$trunc(document, operands, options);
  },
  $size: (document, expression, options) => {
    const found = evalExpr(document, onlyOne(expression), options) as Operand;
    if (!Array.isArray(found)) throw requestFailed('The argument to $size must be an array');
    return found.length;
  },
  $slice: checked(mingo.$slice, nullIfAnyMissing),
  $setUnion: checked(mingo.$setUnion, nullIfAnyMissing),
  $setIntersection: checked(mingo.$setIntersection, nullIfAnyMissing),
  $split: checked(mingo.$split, ([, separator]) => {
    if (separator === '') throw requestFailed('$split requires a non-empty separator');
    return undefined;
  }),
  $strcasecmp: (document, expression, options) => {
    const [left, right] = (evalExpr(document, expression, options) as Operand[]).map((side) =>
      isMissing(side) ? '' : String(side).toUpperCase(),
    );
    return Math.sign(compareValues(left, right));
  },
  $toLower: textCase((text) => text.toLowerCase()),
  $toUpper: textCase((text) => text.toUpperCase()),
  $max: total(extreme(1)),
  $min: total(extreme(-1)),
  $sum: total((values) => numbersIn(values).reduce((sum, value) => sum + value, 0)),
  $avg: total((values) => average(numbersIn(values))),
  $stdDevPop: total((values) => deviation(numbersIn(values), numbersIn(values).length)),
  $stdDevSamp: total((values) => deviation(numbersIn(values), numbersIn(values).length - 1)),
  $mergeObjects: (document, expression, options) => {
    const found = evalExpr(document, onlyOne(expression), options) as Operand;
    const sources = Array.isArray(found) ? found : [found];
    const odd = sources.find((source) => !isMissing(source) && !isDocument(source));
    if (odd !== undefined) throw requestFailed('$mergeObjects requires object inputs');
    return Object.assign({}, ...sources);
  },
  $cond: (document, expression, options) => {
    if (isDocument(expression)) {
      for (const part of ['if', 'then', 'else'])
        if (!(part in expression)) throw requestFailed(`Missing '${part}' parameter to $cond`);
    }
    return mingo.$cond(document, expression, options);
  },
  $switch: (document, expression, options) => {
    const { branches } = expression as { branches?: Array<{ case: Any }> };
    if (!Array.isArray(branches) || branches.length === 0)
      throw requestFailed('$switch requires at least one branch');
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's word
    const last = { case: true, then: { $unmatchedSwitch: 1 } };
    return 'default' in (expression as object)
      ? mingo.$switch(document, expression, options)
      : mingo.$switch(document, { branches: [...branches, last] }, options);
  },
  $unmatchedSwitch: () => {
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  },
  $dateFromString: (document, expression, options) => {
    const made = mingo.$dateFromString(document, expression, options) as Operand;
    if (!isMissing(made)) return made;
    const text = evalExpr(document, (expression as { dateString: Any }).dateString, options) as Operand;
    if (!isMissing(text) && !('onError' in (expression as object)))
      throw requestFailed(`Error parsing date string '${String(text)}'`);
    return made ?? null;
  },
};

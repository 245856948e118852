import { requestFailed } from './errors';
import { compileExpression, type Variables } from './expression';
import { encodeValue } from './index-key';
import { compareValues, type Document, isDocument, type Value } from './values';

/** Takes in one value per document of a group, then says the result. */
interface Accumulator {
  add(value: Value | undefined): void;
  result(): Value;
}

function collector(make: (values: Value[]) => Value): () => Accumulator {
  return () => {
    const values: Value[] = [];
    return {
      add: (value) => {
        if (value !== undefined) values.push(value);
      },
      result: () => make(values),
    };
  };
}

function numeric(make: (count: number, sum: number, squares: number) => Value): () => Accumulator {
  return () => {
    let [count, mean, squares, sum] = [0, 0, 0, 0];
    return {
      add: (value) => {
        if (typeof value !== 'number') return;
        // Welford's way: the spread stays exact however far the values are from zero.
        count += 1;
        sum += value;
        const distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
      },
      result: () => make(count, sum, squares),
    };
  };
}

function extreme(wanted: 1 | -1): () => Accumulator {
  return () => {
    let chosen: Value = null;
    return {
      add: (value) => {
        if (value === undefined || value === null) return;
        if (chosen === null || compareValues(value, chosen) * wanted > 0) chosen = value;
      },
      result: () => chosen,
    };
  };
}

function edge(last: boolean): () => Accumulator {
  return () => {
    let chosen: Value | undefined;
    let any = false;
    return {
      add: (value) => {
        if (any && !last) return;
        chosen = value;
        any = true;
      },
      result: () => chosen ?? null,
    };
  };
}

const accumulators: Record<string, () => Accumulator> = {
  $sum: numeric((_count, sum) => sum),
  $avg: numeric((count, sum) => (count === 0 ? null : sum / count)),
  $stdDevPop: numeric((count, _sum, squares) => (count === 0 ? null : Math.sqrt(squares / count))),
  $stdDevSamp: numeric((count, _sum, squares) => (count < 2 ? null : Math.sqrt(squares / (count - 1)))),
  $min: extreme(-1),
  $max: extreme(1),
  $first: edge(false),
  $last: edge(true),
  $push: collector((values) => values),
  $addToSet: collector((values) => [...new Map(values.map((value) => [encodeValue(value), value])).values()]),
  $mergeObjects: collector((values) => Object.assign({}, ...values.filter(isDocument))),
};

/** Makes the fields of one group out of its documents, as `$group` and `$bucket` declare them. */
export function compileAccumulators(
  fields: Document,
  variables: Variables,
): () => { add(document: Document): void; result(): Document } {
  const compiled = Object.entries(fields).map(([field, specification]) => {
    const [operator, ...others] = isDocument(specification) ? Object.keys(specification) : [];
    if (!operator || others.length > 0) {
      throw requestFailed(`The field '${field}' must be an accumulator object`);
    }
    const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
    if (!make) throw requestFailed(`unknown group operator '${operator}'`);
    return {
      field,
      make,
      evaluate: compileExpression((specification as Document)[operator] as Value, variables),
    };
  });
  return () => {
    const states = compiled.map(({ make }) => make());
    return {
      add: (document) => {
        for (let index = 0; index < compiled.length; index += 1) {
          states[index]?.add(compiled[index]?.evaluate(document));
        }
      },
      result: () =>
        Object.fromEntries(compiled.map(({ field }, index) => [field, states[index]?.result() ?? null])),
    };
  };
}

/** `$group`: groups appear in the order in which their first documents came. */
export function group(
  documents: Iterable<Document>,
  specification: Document,
  variables: Variables,
): Document[] {
  if (!('_id' in specification)) throw requestFailed('a group specification must include an _id');
  const { _id, ...fields } = specification;
  const identify = compileExpression(_id as Value, variables);
  const begin = compileAccumulators(fields, variables);
  const groups = new Map<string, { id: Value; state: ReturnType<typeof begin> }>();
  for (const document of documents) {
    const id = identify(document) ?? null;
    const key = encodeValue(id);
    let found = groups.get(key);
    if (!found) {
      found = { id, state: begin() };
      groups.set(key, found);
    }
    found.state.add(document);
  }
  return [...groups.values()].map(({ id, state }) => ({ _id: id, ...state.result() }));
}

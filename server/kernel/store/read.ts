import type { Collection, One } from './collection';
import { type Aggregate, command, database } from './database';

/** The stages that a read may have, alone or beside others. */
export interface Stages {
  match(where: unknown): Stages;
  sort(order: Record<string, 1 | -1>): Stages;
  limit(count: number): Stages;
  lookup(join: Record<string, unknown>): Stages;
  project(fields: Record<string, unknown>): Stages;
  group(group: Record<string, unknown>): Stages;
}

type Where = Record<string, unknown>;

/** Rows to be read of one collection. Said as stages, so that many reads fit into one request (`readTogether`). */
export interface Read<Row> {
  from: string;
  stages: (start: Stages) => Stages;
  /** Never there: carries the type. */
  row?: Row;
}

export type Reads = Readonly<Record<string, Read<unknown> | null>>;

/** What was found of each; nothing of what was not asked. */
export type FoundOf<Asked extends Reads> = {
  [Name in keyof Asked]: NonNullable<Asked[Name]> extends Read<infer Row> ? Row[] : never;
};

const isEither = (where: Where | readonly Where[]): where is readonly Where[] => Array.isArray(where);

/** Of several conditions what matches at least one; each wants an index of its own. */
const conditionOf = (where: Where | readonly Where[]): unknown => {
  const either = isEither(where) ? where : [where];
  for (const one of either) {
    for (const [field, value] of Object.entries(one))
      if (value === undefined) throw new Error(`The read's ${field} is undefined`);
  }
  return either.length > 1 ? command().or(either) : either[0];
};

interface Listing<Field> {
  limit: number;
  order?: readonly [field: string, direction: 'asc' | 'desc'];
  fields?: readonly Field[];
}

/** Rows of a collection, at most `limit`; of `fields` only those. */
export function rowsOf<Row extends { _id: string }, Field extends keyof Row & string = keyof Row & string>(
  { name }: Collection<Row>,
  where: Where | readonly Where[],
  { limit, order, fields }: Listing<Field>,
): Read<Pick<Row, Field | '_id'>> {
  return {
    from: name,
    stages: (start) => {
      const matched = start.match(conditionOf(where));
      const sorted = order ? matched.sort({ [order[0]]: order[1] === 'asc' ? 1 : -1 }) : matched;
      const some = sorted.limit(limit);
      return fields ? some.project(Object.fromEntries(fields.map((field) => [field, 1]))) : some;
    },
  };
}

/** How many rows match: none or one row that says it, see `countIn`. */
export const countOf = <Row extends { _id: string }>(
  { name }: Collection<Row>,
  where: Where | readonly Where[],
): Read<{ n: number }> => ({
  from: name,
  stages: (start) =>
    start
      .match(conditionOf(where))
      .group({ _id: null, n: command().aggregate.sum(1) })
      .limit(1),
});

export const countIn = (found: ReadonlyArray<{ n: number }>): number => found[0]?.n ?? 0;

/** A request carries at least so many reads before there is a second one. */
const IN_ONE = 8;
/** However many reads there are, no more requests than these: each takes a larger share. */
const MOST_REQUESTS = 4;

/** Items parted into as many requests as they want, each item in one of them. */
export function inShares<Item>(items: readonly Item[]): Item[][] {
  const requests = Math.min(MOST_REQUESTS, Math.ceil(items.length / IN_ONE));
  return Array.from({ length: requests }, (_, share) =>
    items.filter((_item, place) => place % requests === share),
  );
}

type Named = readonly [name: string, read: Read<unknown>];

async function alone([name, { from, stages }]: Named) {
  const { list } = await (
    stages(database().collection(from).aggregate() as unknown as Stages) as Aggregate
  ).end();
  return [name, list] as const;
}

async function beside({ from, id }: One<unknown>, reads: readonly Named[]) {
  const start = database().collection(from).aggregate().match({ _id: id }).limit(1).project({ _id: 1 });
  const joined = reads.reduce((request, [, read], place) => {
    const pipeline = read.stages(command().aggregate.pipeline() as unknown as Stages) as unknown as {
      done(): unknown;
    };
    return request.lookup({ from: read.from, pipeline: pipeline.done(), as: `read${place}` });
  }, start);
  const [row] = (await joined.end()).list as Array<Record<string, unknown[]>>;
  if (!row) throw new Error(`${from} has no ${id} to read beside`);
  return reads.map(([name], place) => [name, row[`read${place}`] ?? []] as const);
}

/**
 * Reads all of these in one wave. Beside a row that is known to be there they are joined to it: at most four requests,
 * however many reads. Without one, a request for each.
 */
export async function readTogether<Asked extends Reads>(
  known: One<unknown> | null,
  asked: Asked,
): Promise<FoundOf<Asked>> {
  const names = Object.keys(asked);
  const reads = names.flatMap((name): Named[] => {
    const read = asked[name];
    return read ? [[name, read]] : [];
  });
  const found = known
    ? (await Promise.all(inShares(reads).map((share) => beside(known, share)))).flat()
    : await Promise.all(reads.map((read) => alone(read)));
  return {
    ...Object.fromEntries(names.map((name) => [name, []])),
    ...Object.fromEntries(found),
  } as FoundOf<Asked>;
}

import { isDuplicate } from '../errors';
import { type Place, writeCursor } from './cursor';
import { type Aggregate, command, database } from './database';

/** A query as the SDK takes it: fields to values or commands. A value of undefined is refused, see `solid`. */
export type Where = Record<string, unknown>;

/** What a change writes. Objects given to `set` replace the field whole. */
export interface Change<Row> {
  set: Partial<Row> & { updatedAt: Date };
  push?: { [Field in keyof Row]?: ItemOf<Row[Field]> };
  /** Takes items out of a list: those that are the same, or have the same in the fields given. */
  pull?: { [Field in keyof Row]?: ItemOf<Row[Field]> | Partial<ItemOf<Row[Field]>> };
  /** Values inside a list, by their path: `guests.2.came`. */
  at?: Record<string, string | number | boolean | Date | null>;
  /** Puts an item, or several, first in a list and keeps only the `most` newest. */
  putFirst?: {
    [Field in keyof Row]?: { item: ItemOf<Row[Field]> | ItemOf<Row[Field]>[]; most: number };
  };
}

/** How often others may write some of the same rows meanwhile before `insertMissing` gives up. */
const INSERT_ROUNDS = 10;

type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

interface Listing {
  limit: number;
  order?: readonly [field: string, direction: 'asc' | 'desc'];
  fields?: readonly string[];
}

/** One row that a request reads beside what it is for; the type says of which kind. */
export interface One<Row> {
  from: string;
  id: string;
  /** Never there: carries the type. */
  row?: Row;
}

const isEither = (where: Where | readonly Where[]): where is readonly Where[] => Array.isArray(where);

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The SDK drops undefined values and so widens the query (platform.md §1.6): a hole in a query is our mistake. */
function solid(where: Where): Where {
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined) throw new Error(`The query's ${field} is undefined`);
  }
  return where;
}

/**
 * Nested objects would be merged, and empty ones vanish (platform.md §1.6): `_.set` replaces them. Every change counts the
 * row's `revision` on, since writing what stands counts as no change, as where two write the same in one millisecond.
 */
export function updateOf<Row>(change: Change<Row>): Record<string, unknown> {
  const { set, push = {}, pull = {}, at = {}, putFirst = {} } = change;
  const fields: Record<string, unknown> = { ...at, revision: command().inc(1) };
  for (const [field, value] of Object.entries(set)) {
    if (value !== undefined) fields[field] = isPlainObject(value) ? command().set(value) : value;
  }
  for (const [field, item] of Object.entries(push)) fields[field] = command().push([item]);
  for (const [field, item] of Object.entries(pull)) fields[field] = command().pull(item);
  const lists = Object.entries(putFirst) as [string, { item: unknown; most: number }][];
  for (const [field, { item, most }] of lists) {
    fields[field] = command().push({ each: [item].flat(), position: 0, slice: most });
  }
  return fields;
}

/** A collection of `Row`s, with the platform's traps hidden (platform.md §1). `_id` is made by the caller, from what makes the row unique. */
export function collection<Row extends { _id: string }>(name: string) {
  const all = () => database().collection(name);
  const listed = async (query: unknown, { limit, order, fields }: Listing): Promise<Row[]> => {
    let asked = all().where(query).limit(limit);
    if (order) asked = asked.orderBy(order[0], order[1]);
    if (fields) asked = asked.field(Object.fromEntries(fields.map((field) => [field, true])));
    return (await asked.get()).data as Row[];
  };

  return {
    name,

    async get(id: string): Promise<Row | null> {
      const { data } = await all().doc(id).get();
      return data as Row | null;
    },

    /** Names one row by its `_id`, for who reads it in the same request as something else. */
    one: (id: string): One<Row> => ({ from: name, id }),

    /** Rows that match, at most `limit` (the platform gives no more than 1,000). */
    find: (where: Where, listing: Listing): Promise<Row[]> => listed(solid(where), listing),

    /** Rows that match at least one of these; each wants an index of its own. */
    findAny: (either: readonly Where[], listing: Listing): Promise<Row[]> =>
      listed(command().or(either.map(solid)), listing),

    async count(where: Where): Promise<number> {
      const { total } = await all().where(solid(where)).count();
      return total;
    },

    /** Adds the row unless one with its `_id` is there; says whether it did. */
    async insertOnce(row: Row): Promise<boolean> {
      try {
        await all().add({ data: row });
        return true;
      } catch (problem) {
        if (isDuplicate(problem)) return false;
        throw problem;
      }
    },

    /**
     * Adds those rows whose `_id` is not there yet; one request where none collides, three where some do. Where they are
     * `likelyThere` it looks first: one request where all are, two where some are missing. Says how many it saw itself
     * add, which is fewer than it added where rows collided.
     */
    async insertMissing(rows: readonly Row[], { likelyThere = false } = {}): Promise<number> {
      const there = likelyThere && rows.length > 0 ? await this.present(rows.map(({ _id }) => _id)) : null;
      let missing = there ? rows.filter(({ _id }) => !there.has(_id)) : rows;
      for (let round = 1; missing.length > 0; round++) {
        try {
          await all().add({ data: missing });
          return missing.length;
        } catch (problem) {
          if (!isDuplicate(problem) || round === INSERT_ROUNDS) throw problem;
          // A batch stops at its first duplicate; rows before it are in. What is not there now is tried again.
          const there = await this.present(missing.map(({ _id }) => _id));
          missing = missing.filter(({ _id }) => !there.has(_id));
        }
      }
      return 0;
    },

    /** Those of these `_id`s that are there; one request for up to 1,000. */
    async present(ids: readonly string[]): Promise<Set<string>> {
      const rows = await this.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['_id'] });
      return new Set(rows.map(({ _id }) => _id));
    },

    /**
     * Changes the one row that matches and says whether there was one, also where it wrote what stood there: the one write
     * that decides (design.md).
     */
    async change(where: Where & { _id: string }, change: Change<Row>): Promise<boolean> {
      const { stats } = await all()
        .where(solid(where))
        .update({ data: updateOf(change) });
      return stats.updated > 0;
    },

    /** Makes the same change to every row that matches, at once; says to how many. Each row is decided by itself. */
    async changeAll(
      where: Where & ({ _id: unknown } | { openid: string }),
      change: Change<Row>,
    ): Promise<number> {
      const { stats } = await all()
        .where(solid(where))
        .update({ data: updateOf(change) });
      return stats.updated;
    },

    /** Removes those of these rows that match, and says how many. */
    async remove(where: Where & { _id: unknown }): Promise<number> {
      const { stats } = await all().where(solid(where)).remove();
      return stats.removed;
    },

    /** Writes the row whole, whether it is there or not. For rows that are recomputed. */
    async put({ _id, ...rest }: Row): Promise<void> {
      await all().doc(_id).set({ data: rest });
    },

    /**
     * One page of rows, ordered by `order[0]` and `_id`; costs the same wherever it starts. Of several queries, what matches
     * at least one: each wants an index of its own. `after` is the cursor's place, `placeOf` takes the sort value from a row.
     */
    async page(
      where: Where | readonly Where[],
      options: {
        order: readonly [field: string, direction: 'asc' | 'desc'];
        limit: number;
        after: Place | null;
        placeOf: (row: Row) => Date | string;
      },
    ): Promise<{ rows: Row[]; next: string | null }> {
      const { gt, gte, lt, lte, and, or } = command();
      const [field, direction] = options.order;
      // One query among no others is asked as it is: under an `or` its index would bring no order.
      const queries = (isEither(where) ? where : [where]).map(solid);
      const conditions: unknown[] = [queries.length > 1 ? or(queries) : queries[0]];
      if (options.after) {
        const isInstant = typeof options.after.value === 'number';
        const value = isInstant ? new Date(options.after.value) : options.after.value;
        const beyond = direction === 'asc' ? gt : lt;
        const upTo = direction === 'asc' ? gte : lte;
        // The first bound lets the index start at the right place, the second breaks ties.
        conditions.push(
          { [field]: upTo(value) },
          or([{ [field]: beyond(value) }, { [field]: value, _id: beyond(options.after.id) }]),
        );
      }
      const query = conditions.length > 1 ? and(conditions) : conditions[0];
      const { data } = await all()
        .where(query)
        .orderBy(field, direction)
        .orderBy('_id', direction)
        .limit(options.limit + 1)
        .get();
      const rows = (data as Row[]).slice(0, options.limit);
      const last = rows.at(-1);
      if (!last || data.length <= options.limit) return { rows, next: null };
      const value = options.placeOf(last);
      return {
        rows,
        next: writeCursor({ value: value instanceof Date ? value.getTime() : value, id: last._id }),
      };
    },

    /** Runs an aggregation; `build` must end with a limit, as the platform gives 20 rows unless told (platform.md §1.9). */
    async aggregate<Result>(build: (start: Aggregate) => Aggregate): Promise<Result[]> {
      const { list } = await build(all().aggregate()).end();
      return list as Result[];
    },
  };
}

export type Collection<Row extends { _id: string }> = ReturnType<typeof collection<Row>>;

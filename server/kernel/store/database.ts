import { openCloud } from './cloud';

/** What this project uses of the SDK's database; the SDK's own types promise `void | string` beside every answer. */
export interface Database {
  command: Command;
  collection(name: string): CollectionReference;
  startTransaction(): Promise<Transaction>;
}

export interface Query {
  where(where: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(count: number): Query;
  field(fields: Record<string, boolean>): Query;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface DocumentReference {
  get(): Promise<{ data: unknown }>;
  set(row: { data: unknown }): Promise<unknown>;
  update(change: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>;
}

export interface CollectionReference extends Query {
  doc(id: string): DocumentReference;
  add(row: { data: unknown }): Promise<unknown>;
  aggregate(): Aggregate;
}

/** The stages of an aggregation that this project uses. */
export interface Aggregate {
  match(where: Record<string, unknown>): Aggregate;
  lookup(join: Record<string, unknown>): Aggregate;
  project(fields: Record<string, unknown>): Aggregate;
  addFields(fields: Record<string, unknown>): Aggregate;
  group(group: Record<string, unknown>): Aggregate;
  sort(order: Record<string, 1 | -1>): Aggregate;
  limit(count: number): Aggregate;
  end(): Promise<{ list: unknown[] }>;
}

/** The stages inside a `lookup`. */
export interface Pipeline {
  match(where: Record<string, unknown>): Pipeline;
  limit(count: number): Pipeline;
  done(): unknown;
}

/** Operators of queries and updates, and under `aggregate` those of aggregations. */
export interface Command {
  gt(value: unknown): unknown;
  gte(value: unknown): unknown;
  lt(value: unknown): unknown;
  lte(value: unknown): unknown;
  in(values: readonly unknown[]): unknown;
  and(...conditions: unknown[]): unknown;
  or(conditions: readonly unknown[]): unknown;
  exists(is: boolean): unknown;
  set(value: unknown): unknown;
  inc(by: number): unknown;
  push(values: readonly unknown[] | { each: readonly unknown[]; position: number; slice: number }): unknown;
  pull(value: unknown): unknown;
  neq(value: unknown): unknown;
  not(condition: unknown): unknown;
  eq(value: unknown): unknown;
  aggregate: {
    pipeline(): Pipeline;
    sum(value: unknown): unknown;
    concat(values: readonly unknown[]): unknown;
    push(value: unknown): unknown;
    first(value: unknown): unknown;
    max(value: unknown): unknown;
    cond(condition: unknown): unknown;
    eq(values: readonly unknown[]): unknown;
    in(values: readonly unknown[]): unknown;
    arrayElemAt(values: readonly unknown[]): unknown;
    indexOfArray(values: readonly unknown[]): unknown;
    add(values: readonly unknown[]): unknown;
    gt(values: readonly unknown[]): unknown;
    size(list: unknown): unknown;
  };
}

export interface Transaction {
  collection(name: string): { doc(id: string): DocumentReference };
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

let started: Database | undefined;

/** The environment's database. Started at the first use, once for each instance of a function. */
export function database(): Database {
  if (!started) {
    const cloud = openCloud();
    // Without this a look at a missing document throws instead of answering null (platform.md §1.5).
    const options = { throwOnNotFound: false } as Parameters<typeof cloud.database>[0];
    started = cloud.database(options) as unknown as Database;
  }
  return started;
}

/** The operators of queries, updates and aggregations. */
export const command = (): Command => database().command;

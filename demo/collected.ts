import { createHash } from 'node:crypto';
import type * as stores from '../server/collections';
import type { Collection } from '../server/kernel/store/collection';
import type { MemberRecord } from '../server/records/member';
import { collections } from '../server/schema';
import { documents } from './seed';

type Stores = typeof stores;

type RowsOf<Store> = Store extends Collection<infer Row> ? Row[] : never;

/** A whole demo in memory, for tests of the small sizes: the rows of every collection that it fills. */
export type Collected = { [Name in Exclude<keyof Stores, 'members'>]: RowsOf<Stores[Name]> } & {
  /** Their offices are the demo's own: nobody has to prove them. */
  members: MemberRecord[];
};

const declared = new Set(collections.map(({ name }) => name));

export const keys = {
  DAOZHIBU_FIELD_KEY: 'd3'.repeat(32),
  DAOZHIBU_CHECK_IN_KEY: 'c4'.repeat(32),
  DAOZHIBU_SIGNING_KEY: 'e5'.repeat(32),
};

export async function collected(size: string, now: Date): Promise<Collected> {
  const all: Record<string, unknown[]> = {};
  for await (const batch of documents({ size, env: keys, onProgress: () => {}, now })) {
    if (!declared.has(batch.collection)) throw new Error(`No area declares ${batch.collection}`);
    const rows = all[batch.collection] ?? [];
    for (const row of batch.documents) rows.push(row);
    all[batch.collection] = rows;
  }
  return all as unknown as Collected;
}

export const fingerprint = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

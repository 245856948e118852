import type { Collection } from './collection';
import { type SearchCost, select } from './selection';
import type { Store, StoreChange } from './store';
import type { Transaction } from './transaction';
import type { Transactions } from './transactions';
import type { Document } from './values';
import { type Change, prepareInsert, type Writer } from './writer';

/** One operation on a collection: where, in which transaction, and what it has cost so far. */
export interface Work {
  collection: Collection;
  cost: SearchCost;
  transaction: Transaction | undefined;
}

/** Finds what an operation shall change, and carries the changes out in memory and on disk. */
export class Changes {
  constructor(
    private readonly writer: Writer,
    private readonly transactions: Transactions,
    private readonly store: Store,
    private readonly strict: boolean,
  ) {}

  /** The documents that an operation is about. */
  targets({ collection, cost, transaction }: Work, query: Document, multi: boolean) {
    const limit = multi ? Number.POSITIVE_INFINITY : 1;
    return select(collection, { query, limit }, cost, this.strict, transaction).map((found) => ({
      ...found,
      identity: found.stored?.identity ?? prepareInsert(found.document, () => '').identity,
    }));
  }

  /**
   * Carries changes out. Outside a transaction they wait until no transaction holds what they touch, and are
   * then worked out anew; those already made stay when a later one is refused, as in MongoDB.
   */
  async write(
    collection: Collection,
    workOut: () => Change[],
    transaction: Transaction | undefined,
  ): Promise<Change[]> {
    let changes = workOut();
    if (transaction) {
      for (const change of changes) this.writer.hold(collection, change, transaction);
      return changes;
    }
    for (;;) {
      const blocker = changes
        .map((change) => this.writer.blocker(collection, change))
        .find((holder) => holder);
      if (!blocker) break;
      await blocker.ended;
      changes = workOut();
    }
    const applied: StoreChange[] = [];
    try {
      for (const change of changes) {
        applied.push(this.writer.apply(collection, change, this.transactions.anyOpen()));
      }
    } finally {
      if (applied.length > 0) await this.store.write(applied);
    }
    return changes;
  }
}

import { type Change, type Collection, updateOf } from './collection';
import type { Transaction } from './database';

/**
 * A collection as a transaction sees it: single rows by `_id`, one request after the other (platform.md §1.10).
 * `const members = within(transaction, everyMember)`.
 */
export function within<Row extends { _id: string }>(transaction: Transaction, { name }: Collection<Row>) {
  const row = (id: string) => transaction.collection(name).doc(id);

  return {
    async get(id: string): Promise<Row | null> {
      const { data } = await row(id).get();
      return data as Row | null;
    },

    /** Writes the row whole, whether it is there or not. */
    async put({ _id, ...rest }: Row): Promise<void> {
      await row(_id).set({ data: rest });
    },

    /** Changes the row if it is there. */
    async change(id: string, change: Change<Row>): Promise<void> {
      await row(id).update({ data: updateOf(change) });
    },
  };
}

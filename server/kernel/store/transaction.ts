import { isConflict } from '../errors';
import { pause } from '../pause';
import { database, type Transaction } from './database';

const ATTEMPTS = 5;
const FIRST_PAUSE_MILLISECONDS = 20;

/**
 * Runs `work` in a transaction and again when it lost against another, each time in a new one.
 * The SDK's own retry never fires for a conflict at an operation (platform.md §1.10), so the loop is ours.
 * `work` may run several times: only the transaction's own reads and writes belong in it, one after the other.
 */
export async function inTransaction<Result>(
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await database().startTransaction();
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (problem) {
      await transaction.rollback().catch(() => undefined); // It may be gone already; the first problem is the one to tell.
      if (!isConflict(problem) || attempt === ATTEMPTS) throw problem;
      await pause(FIRST_PAUSE_MILLISECONDS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

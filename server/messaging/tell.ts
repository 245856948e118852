import { messages } from '../collections';
import { logProblem } from '../kernel/log';
import type { MessageRecord } from '../records/message';

/** Rows in one request: some forty kilobytes, well below what the database takes (platform.md §2.1). */
const ROWS_AT_ONCE = 100;

/** Requests at the same time: a page of reminders in one wave, within the cloud's 30 (platform.md §1.1). */
const AT_ONCE = 5;

/**
 * Puts messages into inboxes, each once however often it is told; says how many are new. Told `again`, most are there, and
 * it looks before it writes. May fail: see `tell`.
 */
export async function writeMessages(rows: readonly MessageRecord[], { again = false } = {}): Promise<number> {
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE * ROWS_AT_ONCE) {
    const batches = Array.from({ length: AT_ONCE }, (_, place) => {
      const start = from + place * ROWS_AT_ONCE;
      return rows.slice(start, start + ROWS_AT_ONCE);
    });
    const counts = await Promise.all(
      batches.map((batch) => messages.insertMissing(batch, { likelyThere: again })),
    );
    added += counts.reduce((sum, count) => sum + count, 0);
  }
  return added;
}

/**
 * Runs what tells people of a fact that has been recorded, and never fails: the fact stands, told or not. The call sent
 * again tells whoever was missed.
 */
export async function quietly<Result>(telling: () => Promise<Result>): Promise<Result | null> {
  try {
    return await telling();
  } catch (problem) {
    logProblem({ failed: 'telling everybody' }, problem);
    return null;
  }
}

/** Puts messages into inboxes after the fact that they tell of. Never fails. */
export const tell = (rows: readonly MessageRecord[]) => quietly(() => writeMessages(rows));

import { messages } from '../collections';
import type { MessageRecord } from '../records/message';

/** Rows in one request: some forty kilobytes, well below what the database takes (platform.md §2.1). */
const ROWS_AT_ONCE = 100;

/** Puts messages into inboxes, each once however often it is told; says how many are new. May fail: see `tell`. */
export async function writeMessages(rows: readonly MessageRecord[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    added += await messages.insertMissing(rows.slice(from, from + ROWS_AT_ONCE));
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
    console.error('Not everybody was told:', problem);
    return null;
  }
}

/** Puts messages into inboxes after the fact that they tell of. Never fails. */
export const tell = (rows: readonly MessageRecord[]) => quietly(() => writeMessages(rows));

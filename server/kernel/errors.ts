/** The text of whatever was thrown; the SDK puts it in `errMsg` or `message` (platform.md §6.4). */
export function textOf(problem: unknown): string {
  if (typeof problem === 'object' && problem !== null) {
    const { errMsg, message } = problem as { errMsg?: unknown; message?: unknown };
    return [errMsg, message].filter((text) => typeof text === 'string').join(' ');
  }
  return String(problem);
}

/** Whether a write failed because such a document is there already. By text: the code differs by version (platform.md §1.3). */
export const isDuplicate = (problem: unknown) =>
  /E11000|duplicate key|DATABASE_DUPLICATE_WRITE/i.test(textOf(problem));

/** Whether a transaction lost against another (platform.md §1.10). */
export const isConflict = (problem: unknown) =>
  /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/i.test(textOf(problem)) ||
  (problem as { code?: unknown } | null)?.code === 'DATABASE_TRANSACTION_CONFLICT';

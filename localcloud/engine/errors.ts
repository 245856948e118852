import type { DatabaseTrace } from '../types';

/** A refusal in the server's words: the SDK turns `code` into an errCode (platform.md §6.4). */
export class DatabaseError extends Error {
  /** Filled in by the engine when the request had begun. */
  trace?: DatabaseTrace;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

const contact = 'Please check your request, but if the problem persists, contact us.';

/** Any failure of the database itself: a bad operator, an immutable field, a duplicate key (§1.3). */
export function requestFailed(message: string): DatabaseError {
  return new DatabaseError('DATABASE_REQUEST_FAILED', message);
}

export function invalidParameter(message: string): DatabaseError {
  return new DatabaseError('INVALID_PARAM', message);
}

/** §1.4 */
export function collectionMissing(): DatabaseError {
  return new DatabaseError('DATABASE_COLLECTION_NOT_EXIST', '[ResourceNotFound] Db or Table not exist');
}

/** §1.4 */
export function collectionExists(): DatabaseError {
  return new DatabaseError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    '[ResourceUnavailable.ResourceExist] Table exist',
  );
}

/** §1.10, recorded on the real cloud. */
export function transactionConflict(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contact}`,
  );
}

/** §1.10, recorded on the real cloud. */
export function transactionMissing(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${contact}`,
  );
}

/** §1.10, recorded on the real cloud. */
export function transactionBusy(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${contact}`,
  );
}

/** §1.3. `inserting` chooses between the two texts that the real cloud has been seen to give. */
export function duplicateKey(
  collection: string,
  index: string,
  key: string,
  inserting: boolean,
): DatabaseError {
  const text = `E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}`;
  return requestFailed(
    inserting
      ? `[FailedOperation.Insert] bulk write error: [{${text}}]`
      : `[FailedOperation.Update] multiple write errors: [{write errors: [{${text}}]}, {<nil>}]`,
  );
}

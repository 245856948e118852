import { randomUUID } from 'node:crypto';
import { transactionBusy, transactionMissing } from './errors';
import type { StoreChange } from './store';
import { TRANSACTION_LIFETIME, Transaction } from './transaction';
import type { Writer } from './writer';

/** The open transactions: their beginning, their operations one at a time, their end. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly sweeper: NodeJS.Timeout;

  constructor(
    private readonly writer: Writer,
    private readonly now: () => number,
    private readonly onNoneOpen: () => void,
    private readonly pause: () => Promise<unknown>,
  ) {
    // Others may be waiting for a document that an abandoned transaction holds.
    this.sweeper = setInterval(() => this.expire(), 250);
    this.sweeper.unref();
  }

  stop(): void {
    clearInterval(this.sweeper);
  }

  anyOpen(): boolean {
    return this.open.size > 0;
  }

  start(): string {
    const transaction = new Transaction(randomUUID(), this.now());
    this.open.set(transaction.id, transaction);
    return transaction.id;
  }

  /** Runs one operation. Any refusal ends the transaction, as in MongoDB; being busy does not (§1.10). */
  async during<Result>(id: string, operate: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const transaction = this.find(id);
    if (transaction.busy) throw transactionBusy();
    transaction.busy = true;
    transaction.snapshot = Math.min(transaction.snapshot, this.writer.version);
    try {
      const result = await operate(transaction);
      await this.pause();
      return result;
    } catch (error) {
      this.end(transaction);
      throw error;
    } finally {
      transaction.busy = false;
    }
  }

  commit(id: string): StoreChange[] {
    const transaction = this.find(id);
    if (transaction.busy) throw transactionBusy();
    this.open.delete(id);
    const changes = this.writer.commit(transaction, this.open.size > 0);
    this.end(transaction);
    return changes;
  }

  abort(id: string): void {
    this.end(this.find(id));
  }

  private find(id: string): Transaction {
    this.expire();
    const transaction = this.open.get(id);
    if (!transaction) throw transactionMissing();
    return transaction;
  }

  private expire(): void {
    for (const transaction of this.open.values()) {
      if (this.now() - transaction.startedAt >= TRANSACTION_LIFETIME) this.end(transaction);
    }
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id);
    this.writer.locks.release(transaction);
    transaction.end();
    if (this.open.size === 0) this.onNoneOpen();
  }
}

import { mkdirSync } from 'node:fs';
import { open, type RootDatabase } from 'lmdb';
import { Encoder, type Options } from 'msgpackr';
import type { Store, StoreChange, StoredCollection } from './store';
import { markStore, refuseDamage, storeFile } from './store-file';
import type { Document } from './values';

/** Raised whenever what lies on disk is written differently. */
const FORMAT = 1;

/**
 * Documents in one LMDB database, by collection and order of insertion.
 *
 * LMDB writes copies of pages and then, last, the page that makes them valid, so a process killed at any
 * moment leaves either the state before a batch or the one after it, and nothing to repair. lmdb-js gathers
 * what is written while a commit is under way into the next one (group commit). A put's own promise resolves
 * at the commit, when other processes could see it; `flushed` resolves when the commit has reached the disk.
 * We answer after the second: a commit alone survives `kill -9`, since the pages are the kernel's by then,
 * but after a power cut LMDB goes back to the last commit that was flushed. It costs about 0.3 ms on an SSD.
 */
export class DiskStore implements Store {
  private readonly database: RootDatabase;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    refuseDamage(directory);
    this.database = open({
      path: storeFile(directory),
      noSubdir: true,
      encoding: 'msgpack',
      // Our own, since lmdb keeps the first one that any part of the process has loaded, and with it that part's Date.
      encoder: new Encoder({ useRecords: false, moreTypes: true, copyBuffers: true } as Options),
    } as Parameters<typeof open>[0]);
    const format: unknown = this.database.get(['format']);
    if (format === undefined) {
      this.database.putSync(['format'], FORMAT);
    } else if (format !== FORMAT) {
      throw new Error(
        `The store in ${directory} has format ${String(format)}, and this version of the local cloud reads format ${FORMAT}. Remove the directory to begin anew, or open it with the version that wrote it.`,
      );
    }
    markStore(directory);
  }

  collections(): StoredCollection[] {
    const named = this.database.getRange({ start: ['collection'], end: ['collectioo'] });
    return [...named].map(({ value }) => value as StoredCollection);
  }

  *documents(collection: number): Iterable<{ sequence: number; document: Document }> {
    const range = this.database.getRange({
      start: ['document', collection],
      end: ['document', collection + 1],
      snapshot: false,
    });
    for (const { key, value } of range) {
      yield { sequence: (key as [string, number, number])[2], document: value as Document };
    }
  }

  async addCollection(collection: StoredCollection): Promise<void> {
    await this.database.put(['collection', collection.name], collection);
    await this.database.flushed;
  }

  async write(changes: readonly StoreChange[]): Promise<void> {
    const committed = this.database.batch(() => {
      for (const { collection, sequence, document } of changes) {
        const key = ['document', collection, sequence];
        const written = document ? this.database.put(key, document) : this.database.remove(key);
        // It fares as the batch does, whose own promise is awaited.
        written.catch(ignore);
      }
    });
    await committed.catch(tellCause);
    await this.database.flushed;
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

function ignore(): void {}

/** lmdb-js rejects a commit with "see commitError": a promise of what went wrong. */
async function tellCause(problem: unknown): Promise<never> {
  const { commitError } = problem as { commitError?: Promise<never> };
  await commitError;
  throw problem;
}

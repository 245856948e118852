import type { CollectionSchema } from '../types';
import { Catalog } from './catalog';
import { Changes, type Work } from './changes';
import { GuardedStore } from './guarded-store';
import { newIdentity } from './identity';
import { modificationOf, upsertOf } from './modification';
import { aggregate, type PipelineStage } from './pipeline';
import { compileProjection } from './projection';
import type { FindRequest, Modified, ModifiedDocument, ModifyRequest, Outcome } from './requests';
import { type SearchCost, select } from './selection';
import { readSort } from './sort';
import { MemoryStore, type Store } from './store';
import { traced } from './tracing';
import type { Transaction } from './transaction';
import { Transactions } from './transactions';
import { holdsOperators } from './update';
import type { Document, Value } from './values';
import { type Change, prepareInsert, Writer } from './writer';

export interface EngineOptions {
  /** Where documents are kept; null keeps them in memory only. */
  directory: string | null;
  collections: readonly CollectionSchema[];
  /** Refuse queries that would scan a large declared collection. */
  strict: boolean;
  /** The clock, in milliseconds; tests bring their own. */
  now?: () => number;
  /** A write did not reach the disk: from now on every operation is refused. */
  onStoreFailure?: (failure: Error) => void;
  /** What an operation in a transaction waits for, so that a second one meanwhile is met with Busy; else a few milliseconds. */
  transactionPause?: () => Promise<unknown>;
}

/** Memory answers too quickly for two requests to meet; the cloud does not. */
const pauseBriefly = () => new Promise((resolve) => setTimeout(resolve, 4));

/** Opens the database: reads what the directory holds and makes the schema's collections and indexes. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const store = options.directory === null ? new MemoryStore() : await openDiskStore(options.directory);
  const engine = new Engine(options, store);
  await engine.load();
  return engine;
}

/** LMDB's native part is loaded by whoever keeps something on disk only. */
async function openDiskStore(directory: string): Promise<Store> {
  const { DiskStore } = await import('./disk-store');
  return new DiskStore(directory);
}

/** A document database as the cloud's functions see it. One process has it to itself. */
export class Engine {
  private readonly store: GuardedStore;
  private readonly catalog: Catalog;
  private readonly writer = new Writer();
  private readonly transactions: Transactions;
  private readonly changes: Changes;
  private readonly now: () => number;

  constructor(
    private readonly options: EngineOptions,
    store: Store,
  ) {
    this.store = new GuardedStore(store, options.onStoreFailure ?? (() => undefined));
    this.now = options.now ?? Date.now;
    this.catalog = new Catalog(this.store);
    this.transactions = new Transactions(
      this.writer,
      this.now,
      () => {
        for (const collection of this.catalog.all()) collection.forgetVersions();
      },
      options.transactionPause ?? pauseBriefly,
    );
    this.changes = new Changes(this.writer, this.transactions, this.store, options.strict);
  }

  async load(): Promise<void> {
    this.writer.startAfter(await this.catalog.load(this.options.collections));
  }

  /** No document anywhere. */
  isEmpty(): boolean {
    return [...this.catalog.all()].every((collection) => collection.size === 0);
  }

  async close(): Promise<void> {
    this.transactions.stop();
    await this.store.close();
  }

  async addCollection(name: string): Promise<Outcome<null>> {
    return this.untouched('database.addCollection', name, async () => {
      await this.catalog.add(name);
      return null;
    });
  }

  async insert(
    name: string,
    documents: readonly Document[],
    transactionId?: string,
  ): Promise<Outcome<Value[]>> {
    return this.run(
      'database.insertDocument',
      name,
      transactionId,
      async ({ collection, cost, transaction }) => {
        cost.plan = 'INSERT';
        const changes = documents.map((document) => prepareInsert(document, () => newIdentity(this.now())));
        await this.changes.write(collection, () => changes, transaction);
        return changes.map(({ after }) => after?._id ?? null);
      },
    );
  }

  async find(name: string, request: FindRequest, transactionId?: string): Promise<Outcome<Document[]>> {
    return this.run('database.getDocument', name, transactionId, ({ collection, cost, transaction }) => {
      const project = compileProjection(request.projection);
      const found = select(
        collection,
        {
          query: request.query ?? {},
          sort: readSort(request.sort),
          skip: request.skip,
          limit: request.limit,
        },
        cost,
        this.options.strict,
        transaction,
      );
      return found.map(({ document }) => (project ? project(document) : document));
    });
  }

  async count(name: string, query: Document = {}, transactionId?: string): Promise<Outcome<number>> {
    return this.run(
      'database.calculateDocument',
      name,
      transactionId,
      ({ collection, cost, transaction }) => {
        if (Object.keys(query).length === 0 && !transaction) {
          cost.plan = 'COUNT';
          return collection.size;
        }
        return select(collection, { query }, cost, this.options.strict, transaction).length;
      },
    );
  }

  async aggregate(name: string, pipeline: readonly PipelineStage[]): Promise<Outcome<Document[]>> {
    return this.run('database.aggregateDocuments', name, undefined, ({ collection, cost }) =>
      aggregate(collection, pipeline, {
        collection: (other) => this.catalog.find(other),
        strict: this.options.strict,
        cost,
      }),
    );
  }

  async modify(name: string, request: ModifyRequest, transactionId?: string): Promise<Outcome<Modified>> {
    return this.run('database.modifyDocument', name, transactionId, async (work) => {
      const { query = {}, upsert } = request;
      const change = modificationOf(request);
      let matched = 0;
      let insertion: Change | null = null;
      const changed = await this.changes.write(
        work.collection,
        () => {
          const found = this.changes.targets(work, query, request.multi);
          matched = found.length;
          insertion = matched === 0 && upsert ? upsertOf(request, () => newIdentity(this.now())) : null;
          return insertion ? [insertion] : found.flatMap((item) => change(item) ?? []);
        },
        work.transaction,
      );
      const inserted = insertion as Change | null;
      return inserted ? { updated: 0, upsertedId: inserted.after?._id ?? null } : { updated: changed.length };
    });
  }

  /** Changes the first match and gives it as it is afterwards; a match counts even if nothing changed. */
  async modifyAndReturn(
    name: string,
    request: Omit<ModifyRequest, 'multi'>,
    transactionId?: string,
  ): Promise<Outcome<ModifiedDocument>> {
    return this.run('database.modifyAndReturnDoc', name, transactionId, async (work) => {
      // The SDK says neither `merge` nor `upsert` here: operators speak for themselves.
      const merge = request.merge || holdsOperators(request.changes);
      const change = modificationOf({ ...request, merge, multi: false });
      let result: Document | null = null;
      await this.changes.write(
        work.collection,
        () => {
          const [found] = this.changes.targets(work, request.query ?? {}, false);
          const made = found && change(found);
          result = made?.after ?? found?.document ?? null;
          return made ? [made] : [];
        },
        work.transaction,
      );
      return { updated: result ? 1 : 0, document: result };
    });
  }

  async remove(
    name: string,
    query: Document,
    multi: boolean,
    transactionId?: string,
  ): Promise<Outcome<number>> {
    return this.run('database.removeDocument', name, transactionId, async (work) => {
      const removed = await this.changes.write(
        work.collection,
        () =>
          this.changes.targets(work, query, multi).map(({ stored, identity }) => ({
            stored,
            identity,
            after: null,
            inserting: false,
          })),
        work.transaction,
      );
      return removed.length;
    });
  }

  async startTransaction(): Promise<Outcome<string>> {
    return this.untouched('database.startTransaction', '', () => this.transactions.start());
  }

  async commitTransaction(id: string): Promise<Outcome<null>> {
    return this.untouched('database.commitTransaction', '', async () => {
      const changes = this.transactions.commit(id);
      if (changes.length > 0) await this.store.write(changes);
      return null;
    });
  }

  async abortTransaction(id: string): Promise<Outcome<null>> {
    return this.untouched('database.abortTransaction', '', () => {
      this.transactions.abort(id);
      return null;
    });
  }

  /** Puts many documents in at once, each with its `_id`: for seeding, before anyone else uses the engine. */
  async bulkLoad(name: string, documents: readonly Document[]): Promise<void> {
    const collection = this.catalog.get(name);
    const inserts = documents.map((document) => prepareInsert(document, () => newIdentity(this.now())));
    const changes =
      this.writer.fill(collection, inserts) ??
      inserts.map((insert) => this.writer.apply(collection, insert, false));
    await this.store.write(changes);
  }

  private async run<Result>(
    action: string,
    name: string,
    transactionId: string | undefined,
    operate: (work: Work) => Result | Promise<Result>,
  ): Promise<Outcome<Result>> {
    const cost: SearchCost = { plan: '', scanned: 0 };
    return traced(action, name, cost, async () => {
      this.store.check();
      const inside = async (transaction: Transaction | undefined) => {
        const collection = this.catalog.get(name);
        return operate({ collection, cost, transaction });
      };
      return transactionId === undefined
        ? inside(undefined)
        : this.transactions.during(transactionId, inside);
    });
  }

  private untouched<Result>(
    action: string,
    name: string,
    operate: () => Result | Promise<Result>,
  ): Promise<Outcome<Result>> {
    return traced(action, name, { plan: '', scanned: 0 }, () => {
      this.store.check();
      return operate();
    });
  }
}

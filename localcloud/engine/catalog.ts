import type { CollectionSchema } from '../types';
import { Collection } from './collection';
import { checkCollectionName } from './collection-name';
import { collectionExists, collectionMissing } from './errors';
import type { Store } from './store';

/** The collections there are: those of the schema file and those made by requests. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();
  private lastNumber = 0;

  constructor(private readonly store: Store) {}

  /** Reads what the store holds and makes what the schema adds; tells the highest sequence in use. */
  async load(schemas: readonly CollectionSchema[]): Promise<number> {
    const declared = new Map(schemas.map((schema) => [schema.name, schema]));
    let lastSequence = 0;
    for (const { name, number } of this.store.collections()) {
      this.lastNumber = Math.max(this.lastNumber, number);
      const schema = declared.get(name);
      const collection = new Collection(schema ?? { name, indexes: [] }, number, schema !== undefined);
      this.collections.set(name, collection);
      lastSequence = Math.max(lastSequence, collection.fill(this.store.documents(number)));
    }
    for (const schema of declared.values()) {
      if (!this.collections.has(schema.name)) await this.make(schema, true);
    }
    return lastSequence;
  }

  /** Makes a collection on request; it has no indexes and is never strict. */
  async add(name: string): Promise<void> {
    checkCollectionName(name);
    if (this.collections.has(name)) throw collectionExists();
    await this.make({ name, indexes: [] }, false);
  }

  private async make(schema: CollectionSchema, declared: boolean): Promise<void> {
    this.lastNumber += 1;
    const collection = new Collection(schema, this.lastNumber, declared);
    this.collections.set(schema.name, collection);
    await this.store.addCollection({ name: schema.name, number: collection.number });
  }

  find(name: string): Collection | undefined {
    return this.collections.get(name);
  }

  /** The collection of this name, which must exist (§1.4). */
  get(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing();
    return collection;
  }

  all(): Iterable<Collection> {
    return this.collections.values();
  }
}

/** Documents of one collection, as a seed module hands them over. */
export interface Batch {
  collection: string;
  documents: Array<Record<string, unknown> & { _id: string }>;
}

/** Gathers documents until there are enough of a collection to be worth handing over. */
export class Batches {
  private readonly waiting = new Map<string, Batch['documents']>();
  private ready: Batch[] = [];

  constructor(private readonly most: number) {}

  add<Row extends { _id: string }>(collection: string, rows: readonly Row[]): void {
    const documents = this.waiting.get(collection) ?? [];
    for (const row of rows) documents.push({ ...row });
    this.waiting.set(collection, documents);
    if (documents.length >= this.most) this.flush(collection, documents);
  }

  /** What is full. */
  take(): Batch[] {
    const batches = this.ready;
    this.ready = [];
    return batches;
  }

  /** What is full and what is left over. */
  takeRest(): Batch[] {
    for (const [collection, documents] of this.waiting) {
      if (documents.length > 0) this.flush(collection, documents);
    }
    return this.take();
  }

  private flush(collection: string, documents: Batch['documents']): void {
    this.waiting.delete(collection);
    this.ready.push({ collection, documents });
  }
}

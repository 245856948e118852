/** What the tests use of wx-server-sdk 4.0.2. Its own types lack transactions, pipelines and most results. */
type Fields = Record<string, unknown>;

export interface SdkQuery {
  where(condition: unknown): SdkQuery;
  orderBy(path: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  skip(count: number): SdkQuery;
  field(projection: Fields): SdkQuery;
  get(): Promise<{ data: Fields[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Fields; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>;
}

export interface SdkDocument {
  get(): Promise<{ data: Fields | null }>;
  set(options: { data: Fields }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(condition: unknown): SdkAggregate;
  project(fields: Fields): SdkAggregate;
  group(fields: Fields): SdkAggregate;
  sort(order: Fields): SdkAggregate;
  limit(count: number): SdkAggregate;
  lookup(options: Fields): SdkAggregate;
  geoNear(options: Fields): SdkAggregate;
  end(): Promise<{ list: Fields[] }>;
  done(): unknown;
}

export interface SdkCollection extends SdkQuery {
  add(options: { data: Fields | Fields[] }): Promise<{ _id: unknown }>;
  doc(id: unknown): SdkDocument;
  aggregate(): SdkAggregate;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Operator = (...operands: unknown[]) => unknown;
export type SdkExpressions = { pipeline: () => SdkAggregate } & Record<
  'eq' | 'sum' | 'dateToString' | 'year',
  Operator
>;
export type SdkCommand = { aggregate: SdkExpressions } & Record<
  'eq' | 'gt' | 'gte' | 'lt' | 'in' | 'or' | 'inc' | 'set' | 'push' | 'expr' | 'geoNear',
  Operator
>;

export interface SdkDatabase {
  command: SdkCommand;
  Geo: { Point(longitude: number, latitude: number): unknown };
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>, times?: number): Promise<T>;
}

export interface SdkCloud {
  init(options: { env: string }): void;
  database(options?: { throwOnNotFound: boolean }): SdkDatabase;
  openapi: Record<string, Record<string, (parameters: unknown) => Promise<Fields>>>;
  callFunction(options: { name: string; data: unknown }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: Array<{ tempFileURL: string }> }>;
  deleteFile(options: { fileList: string[] }): Promise<unknown>;
}

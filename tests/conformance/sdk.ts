/** The two real SDKs against one local cloud, for tests that state what the real cloud does. */

import type { CollectionSchema } from '../../localcloud/types';
import { type AdminServer, sdkAt, startAdminServer } from '../../localcloud/wire/testing/admin-server';
import { Gate } from '../../localcloud/wire/testing/gate';

type Fields = Record<string, unknown>;

/** What these tests use of a query, a document, an aggregate or a collection of @cloudbase/node-sdk. */
export interface Asked {
  where(condition: unknown): Asked;
  orderBy(path: string, direction: 'asc' | 'desc'): Asked;
  limit(count: number): Asked;
  skip(count: number): Asked;
  field(projection: Fields): Asked;
  options(options: Fields): Asked;
  doc(id: unknown): Asked;
  get(): Promise<{ data: Fields[] }>;
  count(): Promise<{ total: number }>;
  add(document: Fields | Fields[]): Promise<{ id?: unknown; ids?: unknown[]; inserted?: number }>;
  set(document: Fields): Promise<{ updated?: number; upsertedId?: unknown }>;
  update(changes: Fields): Promise<{ updated: number; upsertedId?: unknown }>;
  updateAndReturn(changes: Fields): Promise<{ updated: number; doc: Fields | null }>;
  remove(): Promise<{ deleted: number }>;
  delete(): Promise<{ deleted: number }>;
  aggregate(): Pipeline;
}

type StageName =
  | 'match'
  | 'addFields'
  | 'project'
  | 'group'
  | 'sort'
  | 'skip'
  | 'limit'
  | 'unwind'
  | 'count'
  | 'sortByCount'
  | 'sample'
  | 'replaceRoot'
  | 'bucket'
  | 'bucketAuto'
  | 'geoNear'
  | 'lookup';

export type Pipeline = Record<StageName, (operand?: unknown) => Pipeline> & {
  end(): Promise<{ data: Fields[] }>;
  done(): unknown;
};

export interface Transaction {
  id: string;
  collection(name: string): Asked;
  commit(): Promise<Fields>;
  rollback(reason?: unknown): Promise<Fields>;
}

type Operator = (...operands: unknown[]) => never;
/** The builder's expressions (platform.md §1.9) and the commands that have no expression of their name. */
export type Operators = Record<ExpressionName | CommandName, Operator>;
export type ExpressionName =
  | 'abs'
  | 'add'
  | 'ceil'
  | 'divide'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log'
  | 'log10'
  | 'mod'
  | 'multiply'
  | 'pow'
  | 'sqrt'
  | 'subtract'
  | 'trunc'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'concatArrays'
  | 'filter'
  | 'in'
  | 'indexOfArray'
  | 'isArray'
  | 'map'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'size'
  | 'slice'
  | 'zip'
  | 'and'
  | 'not'
  | 'or'
  | 'cmp'
  | 'eq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'neq'
  | 'cond'
  | 'ifNull'
  | 'switch'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dateToString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'week'
  | 'month'
  | 'year'
  | 'literal'
  | 'let'
  | 'mergeObjects'
  | 'objectToArray'
  | 'allElementsTrue'
  | 'anyElementTrue'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'concat'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'split'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'toLower'
  | 'toUpper'
  | 'addToSet'
  | 'avg'
  | 'first'
  | 'last'
  | 'max'
  | 'min'
  | 'push'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'sum';
type CommandName =
  | 'nin'
  | 'nor'
  | 'exists'
  | 'all'
  | 'elemMatch'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'rename'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll';

export interface Database {
  command: Operators & { aggregate: Operators & { pipeline(): Pipeline } };
  Geo: Record<
    'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon',
    new (
      ...coordinates: never[]
    ) => object
  >;
  RegExp(options: { regexp: string; options?: string }): unknown;
  serverDate(options?: { offset: number }): unknown;
  collection(name: string): Asked;
  createCollection(name: string): Promise<Fields>;
  startTransaction(): Promise<Transaction>;
  runTransaction<Result>(run: (transaction: Transaction) => Promise<Result>, times?: number): Promise<Result>;
}

export interface NodeSdk {
  database(): Database;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: {
    fileList: Array<string | { fileID: string; maxAge: number }>;
  }): Promise<{ fileList: Array<{ code: string; fileID: string; tempFileURL: string }> }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Array<{ code: string; fileID: string }> }>;
  callFunction(options: { name: string; data: unknown }): Promise<{ result: unknown }>;
}

/** @cloudbase/node-sdk 3.x by its own `serviceUrl` setting, as an outsider with a key uses it. */
export function nodeSdkAt(url: string): NodeSdk {
  // Else it asks Tencent's metadata server before each request whether it is at home, for 30 ms (platform.md §6.1).
  process.env.TENCENTCLOUD = 'true';
  // Its warning of a slow request is a timer that outlives a refused one.
  process.env.SILENCE = 'true';
  const sdk = require('@cloudbase/node-sdk') as { init(config: Fields): NodeSdk };
  return sdk.init({
    env: 'local-env',
    secretId: 'local',
    secretKey: 'local',
    region: 'ap-shanghai',
    serviceUrl: `${url}/admin`,
  });
}

export interface Bench {
  server: AdminServer;
  sdk: NodeSdk;
  db: Database;
  /** Advances the server's clock; the SDKs' own stands still for nobody. */
  clock: { now: number };
  /** Shut, it holds what a transaction is doing. */
  gate: Gate;
}

/** A cloud in memory with these collections, `node-sdk` pointed at it. */
export async function startBench(...collections: Array<string | CollectionSchema>): Promise<Bench> {
  const clock = { now: Date.now() };
  const gate = new Gate();
  const server = await startAdminServer({
    now: () => clock.now,
    transactionPause: gate.pass,
    collections: collections.map((entry) =>
      typeof entry === 'string' ? { name: entry, indexes: [] } : entry,
    ),
  });
  const sdk = nodeSdkAt(server.url);
  return { server, sdk, db: sdk.database(), clock, gate };
}

export { sdkAt };

/** The refusal of what must be refused. */
export async function refusal(
  asked: Promise<unknown>,
): Promise<{ code?: string; errCode?: number; errMsg?: string; message: string }> {
  try {
    await asked;
  } catch (error) {
    return error as { code?: string; errCode?: number; errMsg?: string; message: string };
  }
  throw new Error('it was not refused');
}

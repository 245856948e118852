import type { Engine } from '../engine/engine';
import { DatabaseError, invalidParameter } from '../engine/errors';
import type { ModifyRequest, Outcome } from '../engine/requests';
import type { Document, Value } from '../engine/values';
import type { DatabaseTrace } from '../types';
import { readDocument, readEjson, writeEjson } from './ejson';

export type WireRequest = Record<string, unknown>;

/** What goes into the reply beside `requestId`. */
export interface Reply {
  data?: unknown;
  transactionId?: string;
}

/** Performs one action and tells what it cost. */
type Action = (
  engine: Engine,
  request: WireRequest,
  now: number,
) => Promise<{ reply: Reply; trace: DatabaseTrace }>;

/** A query without a limit gives so many documents, and none gives more than the second (§1.1). */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

function collectionOf(request: WireRequest): string {
  const { collectionName } = request;
  if (typeof collectionName !== 'string' || collectionName === '')
    throw invalidParameter('collectionName is required');
  return collectionName;
}

function transactionOf({ transactionId }: WireRequest): string | undefined {
  return typeof transactionId === 'string' && transactionId !== '' ? transactionId : undefined;
}

function optionalDocument(text: unknown, now: number, name: string): Document | undefined {
  return text === undefined || text === null || text === '' ? undefined : readDocument(text, now, name);
}

function wholeNumber(value: unknown, name: string, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalidParameter(`${name} must be integer`);
  return value;
}

function replyWith<Result>(outcome: Outcome<Result>, toData: (result: Result) => unknown) {
  return { reply: { data: toData(outcome.result) }, trace: outcome.trace };
}

const insertDocument: Action = async (engine, request, now) => {
  const texts = Array.isArray(request.data) ? request.data : [request.data];
  const documents = texts.map((text: unknown) => readDocument(text, now, 'data'));
  if (documents.length === 0) throw invalidParameter('data must not be empty');
  const outcome = await engine.insert(collectionOf(request), documents, transactionOf(request));
  return replyWith(outcome, (insertedIds) => ({ insertedIds }));
};

const getDocument: Action = async (engine, request, now) => {
  const one = request.queryType === 'DOC';
  const offset = wholeNumber(request.offset, 'offset', 0);
  const asked = one ? 1 : wholeNumber(request.limit, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT;
  const limit = Math.min(asked, MAX_LIMIT);
  const outcome = await engine.find(
    collectionOf(request),
    {
      query: optionalDocument(request.query, now, 'query'),
      sort: readOrder(request.order, now),
      skip: offset,
      limit,
      projection: optionalDocument(request.projection, now, 'projection'),
    },
    transactionOf(request),
  );
  return replyWith(outcome, (documents) => ({
    list: documents.map(writeEjson),
    offset,
    limit,
    total: documents.length,
  }));
};

/** The order is a document (wx-server-sdk) or, from SDKs of the 2.x line, a list of `{field, direction}`. */
function readOrder(order: unknown, now: number): Document | undefined {
  if (!Array.isArray(order)) return optionalDocument(order, now, 'order');
  return Object.fromEntries(
    order.map((entry: { field?: unknown; direction?: unknown }) => [
      String(entry?.field),
      entry?.direction === 'desc' || entry?.direction === -1 ? -1 : 1,
    ]),
  );
}

function readModification(request: WireRequest, now: number): ModifyRequest {
  return {
    query: optionalDocument(request.query, now, 'query'),
    changes: readDocument(request.data, now, 'data'),
    multi: request.multi === true,
    merge: request.merge === true,
    upsert: request.upsert === true,
  };
}

const modifyDocument: Action = async (engine, request, now) => {
  const modification = readModification(request, now);
  const outcome = await engine.modify(collectionOf(request), modification, transactionOf(request));
  return replyWith(outcome, ({ updated, upsertedId }) =>
    upsertedId === undefined ? { updated } : { updated, upsert_id: upsertedId },
  );
};

const modifyAndReturnDoc: Action = async (engine, request, now) => {
  const modification = readModification(request, now);
  const outcome = await engine.modifyAndReturn(collectionOf(request), modification, transactionOf(request));
  return replyWith(outcome, ({ updated, document }) => ({ updated, doc: document && writeEjson(document) }));
};

const removeDocument: Action = async (engine, request, now) => {
  const query = optionalDocument(request.query, now, 'query') ?? {};
  const multi = request.multi !== false;
  const outcome = await engine.remove(collectionOf(request), query, multi, transactionOf(request));
  return replyWith(outcome, (deleted) => ({ deleted }));
};

const calculateDocument: Action = async (engine, request, now) => {
  const query = optionalDocument(request.query, now, 'query');
  const outcome = await engine.count(collectionOf(request), query, transactionOf(request));
  return replyWith(outcome, (total) => ({ total }));
};

const aggregateDocuments: Action = async (engine, request, now) => {
  if (!Array.isArray(request.stages)) throw invalidParameter('stages must be a list');
  const stages = request.stages.map((stage: { stageKey?: unknown; stageValue?: unknown }) => ({
    stageKey: String(stage?.stageKey),
    stageValue: readEjson(stage?.stageValue, now, 'stageValue') as Value,
  }));
  const outcome = await engine.aggregate(collectionOf(request), stages);
  return replyWith(outcome, (documents) => ({ list: documents.map(writeEjson) }));
};

const startTransaction: Action = async (engine) => {
  const { result, trace } = await engine.startTransaction();
  return { reply: { transactionId: result, data: { transactionId: result } }, trace };
};

function transactionEnd(end: (engine: Engine, id: string) => Promise<Outcome<null>>): Action {
  return async (engine, request) => {
    const id = transactionOf(request);
    if (id === undefined) throw invalidParameter('transactionId is required');
    return replyWith(await end(engine, id), () => ({}));
  };
}

const addCollection: Action = async (engine, request) => {
  return replyWith(await engine.addCollection(collectionOf(request)), () => ({}));
};

/** The SDK's database actions (platform.md §6.2). */
export const databaseActions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    'database.insertDocument': insertDocument,
    'database.getDocument': getDocument,
    'database.modifyDocument': modifyDocument,
    'database.modifyAndReturnDoc': modifyAndReturnDoc,
    'database.removeDocument': removeDocument,
    'database.calculateDocument': calculateDocument,
    'database.aggregateDocuments': aggregateDocuments,
    'database.startTransaction': startTransaction,
    'database.commitTransaction': transactionEnd((engine, id) => engine.commitTransaction(id)),
    'database.abortTransaction': transactionEnd((engine, id) => engine.abortTransaction(id)),
    'database.addCollection': addCollection,
  }),
);

/** The trace that a refusal carries, if the database had begun. */
export function traceOfRefusal(error: unknown): DatabaseTrace | undefined {
  return error instanceof DatabaseError ? error.trace : undefined;
}

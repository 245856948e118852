/** What is known of the latest calls: for the answer's headers, for `GET /trace/<requestId>`, for faults. */
import type { DatabaseTrace } from '../types';
import type { CallFailure } from './failure';
import type { Caller } from './identity';
import { countWaves, type RequestEvent } from './waves';

export interface CallRecord {
  requestId: string;
  functionName: string;
  /** What the event asked for, when it says so in `action`. */
  action?: string;
  caller: Caller;
  /** The instance that makes the call, once it has one. */
  instanceId?: string;
  /** True when the call had to wait for an instance to start. */
  coldStart: boolean;
  startedAt: Date;
  milliseconds?: number;
  failure?: CallFailure;
  /** Each database request, in the order it was answered. */
  traces: Array<DatabaseTrace & { at: string }>;
  /** Requests that went to the database, by the numbers of their `seqId`s. */
  databaseRequestIds: Set<number>;
  waves?: number;
  log: string[];
}

const KEPT_CALLS = 500;
const KEPT_LOG_LINES = 500;

export class CallRecords {
  readonly #byRequestId = new Map<string, CallRecord>();
  readonly #byInstance = new Map<string, CallRecord>();

  begin(requestId: string, functionName: string, caller: Caller): CallRecord {
    const record: CallRecord = {
      requestId,
      functionName,
      caller,
      coldStart: false,
      startedAt: new Date(),
      traces: [],
      databaseRequestIds: new Set(),
      log: [],
    };
    // Deleting first moves a repeated request id to the end of the order in which records are dropped.
    this.#byRequestId.delete(requestId);
    this.#byRequestId.set(requestId, record);
    for (const oldest of this.#byRequestId.keys()) {
      if (this.#byRequestId.size <= KEPT_CALLS) break;
      this.#byRequestId.delete(oldest);
    }
    return record;
  }

  assign(record: CallRecord, instanceId: string): void {
    record.instanceId = instanceId;
    this.#byInstance.set(instanceId, record);
  }

  end(record: CallRecord, requests: readonly RequestEvent[] | undefined, failure?: CallFailure): void {
    record.milliseconds = Date.now() - record.startedAt.getTime();
    record.failure = failure;
    if (requests)
      record.waves = countWaves(completed(record, requests), (id) => record.databaseRequestIds.has(id));
    if (record.instanceId && this.#byInstance.get(record.instanceId) === record) {
      this.#byInstance.delete(record.instanceId);
    }
  }

  /** The call that an instance is making now. */
  ofInstance(instanceId: string): CallRecord | undefined {
    return this.#byInstance.get(instanceId);
  }

  find(requestId: string): CallRecord | undefined {
    return this.#byRequestId.get(requestId);
  }

  /** The last call that somebody made and that has ended. */
  latestOf(openid: string): CallRecord | undefined {
    return [...this.#byRequestId.values()]
      .reverse()
      .find((record) => record.caller.openid === openid && record.milliseconds !== undefined);
  }
}

/** A killed instance may not have come to write its last request down, which the database has seen all the same. */
function completed(record: CallRecord, requests: readonly RequestEvent[]): RequestEvent[] {
  const noted = new Set(requests.map(({ id }) => id));
  const missing = [...record.databaseRequestIds].filter((id) => !noted.has(id));
  return [...requests, ...missing.map((id) => ({ kind: 'sent' as const, id }))];
}

export function addLogLine(record: CallRecord, text: string): void {
  if (record.log.length < KEPT_LOG_LINES) record.log.push(text);
}

/** Documents that the call's database requests looked at. */
export function scannedBy(record: CallRecord): number {
  return record.traces.reduce((sum, trace) => sum + trace.scanned, 0);
}

/** What `GET /trace/<requestId>` answers. */
export function describeCall(record: CallRecord) {
  const { functionName, instanceId, startedAt, traces, databaseRequestIds, ...told } = record;
  return {
    ...told,
    function: functionName,
    instance: instanceId,
    startedAt: startedAt.toISOString(),
    trips: databaseRequestIds.size,
    scanned: scannedBy(record),
    requests: traces,
  };
}

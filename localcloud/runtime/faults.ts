/**
 * Failure on demand. A script is a JSON list; it rides on one call (`x-fault`) or waits for the next calls of a function
 * (`POST /faults/<function>`). Each entry says what goes wrong and at which database request of the call:
 *
 *   { "do": "fail", "at": 2, "when": "after", "code": "DATABASE_REQUEST_FAILED", "message": "…" }
 *   { "do": "timeout", "at": 1, "when": "before" }      answers SERVER_TIMEOUT, -501002
 *   { "do": "drop", "at": 1, "when": "after" }          closes the connection without an answer
 *   { "do": "delay", "at": 1, "milliseconds": 200 }
 *   { "do": "kill", "at": 2, "when": "after" }          ends the instance
 *   { "do": "openApi", "api": "subscribeMessage.send", "errcode": -1, "errmsg": "system error" }
 *
 * `at` counts from 1 and, left out, means every request; `when` tells whether the request takes effect first.
 */
import type { CallRecord } from './call-records';
import { invalidRequest } from './failure';
import { Refusal } from './refusal';

export interface DatabaseFault {
  do: 'fail' | 'timeout' | 'drop' | 'delay' | 'kill';
  at?: number;
  when: 'before' | 'after';
  code: string;
  message: string;
  milliseconds: number;
  /** What a delay waits for instead of a time: for tests in the same process, since a script cannot say it. */
  until?: () => Promise<unknown>;
}

export interface OpenApiFault {
  do: 'openApi';
  /** Which API; left out: all. */
  api?: string;
  errcode: number;
  errmsg: string;
}

export type Fault = DatabaseFault | OpenApiFault;

interface ActiveScript {
  faults: readonly Fault[];
  databaseRequests: number;
}

const LONGEST_DELAY_MILLISECONDS = 60_000;
const DATABASE_FAULTS = ['fail', 'timeout', 'drop', 'delay', 'kill'];

/** Reads a script and refuses, with the reason, what is none. */
export function parseFaults(text: string | undefined): Fault[] {
  if (text === undefined || text === '') return [];
  let script: unknown;
  try {
    script = JSON.parse(text);
  } catch {
    throw refuse('is not JSON');
  }
  if (!Array.isArray(script)) throw refuse('must be a list');
  return script.map((entry: unknown) => parseFault(entry));
}

function parseFault(entry: unknown): Fault {
  if (typeof entry !== 'object' || entry === null) throw refuse('must hold objects');
  const fault = entry as Record<string, unknown>;
  if (fault.do === 'openApi') {
    return {
      do: 'openApi',
      api: fault.api === undefined ? undefined : String(fault.api),
      errcode: Number.isInteger(fault.errcode) ? Number(fault.errcode) : -1,
      errmsg: typeof fault.errmsg === 'string' ? fault.errmsg : 'system error',
    };
  }
  if (!DATABASE_FAULTS.includes(String(fault.do))) throw refuse(`knows no "${String(fault.do)}"`);
  const { at, when = fault.do === 'kill' ? 'after' : 'before', milliseconds = 0 } = fault;
  if (at !== undefined && !(Number.isInteger(at) && Number(at) >= 1)) throw refuse('"at" counts from 1');
  if (when !== 'before' && when !== 'after') throw refuse('"when" is before or after');
  if (
    typeof milliseconds !== 'number' ||
    !(milliseconds >= 0 && milliseconds <= LONGEST_DELAY_MILLISECONDS)
  ) {
    throw refuse(`"milliseconds" goes up to ${LONGEST_DELAY_MILLISECONDS}`);
  }
  return {
    do: fault.do as DatabaseFault['do'],
    at: at === undefined ? undefined : Number(at),
    when,
    code: typeof fault.code === 'string' ? fault.code : 'DATABASE_REQUEST_FAILED',
    message: typeof fault.message === 'string' ? fault.message : 'a fault was asked for',
    milliseconds,
  };
}

function refuse(reason: string): Refusal {
  return new Refusal(invalidRequest(`The fault script ${reason}.`));
}

/** The scripts of calls under way and of calls to come. */
export class FaultScripts {
  readonly #active = new WeakMap<CallRecord, ActiveScript>();
  readonly #coming = new Map<string, Array<readonly Fault[]>>();

  /** The next `calls` calls of a function suffer this script. An empty script forgets what was asked before. */
  setForNext(functionName: string, faults: readonly Fault[], calls: number): void {
    if (faults.length === 0) this.#coming.delete(functionName);
    else
      this.#coming.set(
        functionName,
        Array.from({ length: calls }, () => faults),
      );
  }

  /** Forgets what waits for coming calls. */
  clear(): void {
    this.#coming.clear();
  }

  /** Gives a beginning call, whoever makes it, what waits for its function. */
  begin(record: CallRecord): void {
    this.apply(record, this.#coming.get(record.functionName)?.shift() ?? []);
  }

  /** Gives a beginning call a script of its own besides. */
  apply(record: CallRecord, faults: readonly Fault[]): void {
    if (faults.length === 0) return;
    const others = this.#active.get(record)?.faults ?? [];
    this.#active.set(record, { faults: [...faults, ...others], databaseRequests: 0 });
  }

  /** What befalls the call's next database request. Each request of the call is asked about once, in order. */
  ofDatabaseRequest(record: CallRecord): DatabaseFault[] {
    const script = this.#active.get(record);
    if (!script) return [];
    script.databaseRequests += 1;
    return script.faults.filter(
      (fault): fault is DatabaseFault =>
        fault.do !== 'openApi' && (fault.at === undefined || fault.at === script.databaseRequests),
    );
  }

  ofOpenApi(record: CallRecord, api: string): OpenApiFault | undefined {
    return this.#active
      .get(record)
      ?.faults.find(
        (fault): fault is OpenApiFault =>
          fault.do === 'openApi' && (fault.api === undefined || fault.api === api),
      );
  }
}

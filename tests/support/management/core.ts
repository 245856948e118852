import {
  changesSomething,
  ManagementError,
  type Parameters,
  type Send,
  type Service,
} from '../../../scripts/deploy/management';

/**
 * A cloud environment as Tencent Cloud's management API shows it, in memory: written from manager-node 5.6.5's types and
 * source and from the documents (platform.md §7). It records, refuses, delays, half-succeeds and loses answers as told.
 */

export interface StubTable {
  indexes: Array<{ Name: string; Unique: boolean; Keys: Array<{ Name: string; Direction: string }> }>;
  permission: string;
  /** How many readings it is still unknown for. */
  notYet: number;
}
export interface StubFunction {
  Runtime: string;
  Timeout: number;
  MemorySize: number;
  Description: string;
  Status: string;
  /** How many readings until it is Active. */
  busyFor: number;
  variables: Record<string, string>;
  triggers: Array<{ TriggerName: string; TriggerDesc: string; Type: 'timer'; Enable: number }>;
  code: string;
}
export type Document = Record<string, unknown> & { _id: string };

export interface Request {
  service: Service;
  action: string;
  parameters: Parameters;
}

/** Breaks one request: before it does anything, after it did, by losing the answer, or by saying that it is busy. */
export interface Break {
  /** Counted from 1, over reads and writes. */
  at: number;
  how: 'refused' | 'stopped after' | 'answer lost' | 'never arrived' | 'busy';
}

export abstract class StubCore {
  readonly tables = new Map<string, StubTable>();
  readonly functions = new Map<string, StubFunction>();
  readonly documents = new Map<string, Map<string, Document>>();
  storage = 'PRIVATE';
  status = 'NORMAL';
  readonly requests: Request[] = [];
  /** Indexes that were dropped and made anew because somebody asked for one that was there. */
  remade: string[] = [];
  broken: Break | null = null;
  /** For how many readings a new collection is unknown and a changed function busy. */
  delay = 1;
  /** Collections whose permission is answered as set and is not. */
  readonly stubborn = new Set<string>();
  /** Collections whose permission is left out of answers. */
  readonly silent = new Set<string>();
  /** Indexes that stay though their removal is answered as done. */
  readonly clinging = new Set<string>();
  /** Functions that end in an error, and which. */
  readonly failing = new Map<string, string>();
  /** By how much the cloud's clock is ahead of ours, in milliseconds. */
  clockAhead = 0;
  /** How many records `upkeep` looks at in one step. */
  migrateAtOnce = 2;
  /** The next request that makes several indexes makes only the first and then fails. */
  half = false;

  constructor(readonly id = 'daozhibu-1a2b3c') {}

  get writes(): Request[] {
    return this.requests.filter(({ action, parameters }) => changesSomething(action, parameters));
  }

  readonly send: Send = async (service, action, parameters) => {
    this.requests.push({ service, action, parameters });
    const how = this.broken?.at === this.requests.length ? this.broken.how : undefined;
    if (how === 'refused') throw new ManagementError('FailedOperation', 'refused by the test');
    if (how === 'busy')
      throw new ManagementError(
        'RequestLimitExceeded',
        'Your current request times equals to `21` in a second',
      );
    if (how === 'never arrived')
      throw new ManagementError('', 'request to https://tcb failed, reason: ECONNRESET');
    const answer = this.answer(service, action, structuredClone(parameters) as Record<string, never>);
    if (how === 'answer lost') throw new ManagementError('', 'socket hang up');
    if (how === 'stopped after') throw new ManagementError('FailedOperation', 'stopped by the test');
    return structuredClone(answer);
  };

  /** All that a run leaves behind, in an order that does not depend on how it came about. */
  state(): string {
    const sorted = <Value>(map: Map<string, Value>, of: (value: Value) => unknown) =>
      [...map].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => [name, of(value)]);
    return JSON.stringify({
      tables: sorted(this.tables, ({ indexes, permission }) => [
        permission,
        [...indexes].sort((one, other) => (one.Name < other.Name ? -1 : 1)),
      ]),
      functions: sorted(this.functions, ({ busyFor: _, Status: __, variables, ...rest }) => ({
        ...rest,
        variables: Object.entries(variables).sort(),
      })),
      documents: sorted(this.documents, (documents) => [...documents.values()]),
      storage: this.storage,
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the API's own shapes, each checked where it is used
  private answer(service: Service, action: string, asked: any): unknown {
    const expected = /Function|Trigger|Invoke/.test(action) && action !== 'ListFunctions' ? 'scf' : 'tcb';
    if (service !== expected) throw new ManagementError('InvalidAction', `${action} is not ${service}'s.`);
    if ((asked.EnvId ?? asked.Namespace) !== this.id)
      throw new ManagementError('InvalidParameter', `[InvalidParameter] env not exist: ${asked.EnvId}`);
    const known = this as unknown as Record<string, ((asked: unknown) => unknown) | undefined>;
    const handler = known[`on${action}`];
    if (!handler) throw new ManagementError('InvalidAction', `The action ${action} is not known.`);
    return handler.call(this, asked);
  }

  protected onDescribeEnvInfo() {
    return {
      EnvInfo: {
        EnvBaseInfo: {
          EnvId: this.id,
          Status: this.status,
          Databases: [{ InstanceId: `tnt-${this.id}`, Region: 'ap-shanghai', Status: 'RUNNING' }],
          Storages: [{ Bucket: `6461-${this.id}-1300000000`, Region: 'ap-shanghai' }],
          Functions: [{ Namespace: this.id, Region: 'ap-shanghai' }],
          LogServices: [{ LogsetId: 'set', TopicId: 'topic' }],
        },
      },
    };
  }
}

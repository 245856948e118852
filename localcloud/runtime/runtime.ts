/** Runs cloud functions as WeChat's cloud does: instances, one call at a time each, identity by environment. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { addLogLine, type CallRecord, CallRecords } from './call-records';
import { type DeployedFunction, readDeployedFunctions } from './deployed-function';
import { type CallFailure, functionNotFound, INPUT_LIMIT, inputTooLarge } from './failure';
import { FunctionPool } from './function-pool';
import { APP_ID, type Caller, callerEnvironment, instanceEnvironment } from './identity';
import type { FunctionShelf } from './inside/function-shelf';
import { InsideInstance } from './inside/inside-instance';
import type { Instance } from './instance';
import { bundleInstanceCode } from './instance-code';
import { ThreadInstance } from './thread-instance';

export interface RuntimeOptions {
  /** Holds a folder per function: `<name>/index.js`, `config.json`. */
  functionsDirectory: string;
  /** `http://127.0.0.1:PORT/admin`, where the SDK inside the functions sends its requests. */
  adminUrl: string;
  /** The project's own environment variables. */
  environment?: Record<string, string>;
  environmentId?: string;
  /** Default 8. */
  instancesPerFunction?: number;
  /** Default 256, as in the cloud. */
  memoryMegabytes?: number;
  /** Overrides every function's own time limit. */
  timeoutMilliseconds?: number;
  /** Lets the functions' time stand for so many milliseconds at once, so that calls surely meet in one moment. Default: it flows. */
  clockStepMilliseconds?: number;
  /** Unneeded instances are ended after so long, all but one of each function. Default one minute. */
  idleMilliseconds?: number;
  /**
   * Runs the functions in this thread, by what is kept there: quicker by far, for bundles that are known to behave. Nothing
   * ends one that computes for ever or fills the memory. Left out: each instance has a thread of its own.
   */
  inside?: FunctionShelf;
  /** Connects to this cloud without the network: for functions inside. */
  connect?: () => Duplex;
  /** Gets the record of each call, from a phone, a timer or a function, before the function runs. */
  onBegin?: (record: CallRecord) => void;
}

export interface FunctionCall {
  functionName: string;
  /** JSON text. */
  event: string;
  caller: Caller;
  requestId: string;
}

export interface CallReport {
  /** JSON text of what the function returned; absent when the call failed. */
  result?: string;
  failure?: CallFailure;
  record: CallRecord;
}

interface Deployment {
  deployed: DeployedFunction;
  pool: FunctionPool;
  /** When its index.js last changed. */
  builtAt: number | undefined;
}

export class Runtime {
  readonly records = new CallRecords();
  /** By how many milliseconds the functions' time is ahead of the machine's in calls that begin from now on. */
  clockAheadMilliseconds = 0;
  readonly #options: RuntimeOptions;
  readonly #code: string;
  readonly #deployments = new Map<string, Deployment>();
  readonly #instances = new Map<string, { instance: Instance; deployed: DeployedFunction }>();

  private constructor(options: RuntimeOptions, code: string) {
    this.#options = options;
    this.#code = code;
    for (const deployed of readDeployedFunctions(options.functionsDirectory)) this.#deploy(deployed);
  }

  /** Reads the functions; their instances start with the first calls, or with `warm`. */
  static async open(options: RuntimeOptions): Promise<Runtime> {
    return new Runtime(options, options.inside ? '' : await bundleInstanceCode());
  }

  get functions(): DeployedFunction[] {
    return [...this.#deployments.values()].map(({ deployed }) => deployed);
  }

  /** Starts so many instances of each function, so that the first calls find them ready. */
  warm(instances: number): void {
    for (const { pool } of this.#deployments.values()) pool.warm(instances);
  }

  /** Makes a call and reports it, failed or not; never rejects. `onBegin` gets the record before the function runs. */
  async call(call: FunctionCall, onBegin?: (record: CallRecord) => void): Promise<CallReport> {
    const record = this.records.begin(call.requestId, call.functionName, call.caller);
    const deployment = this.#find(call.functionName);
    if (!deployment) return this.#refuse(record, functionNotFound());
    if (Buffer.byteLength(call.event) > INPUT_LIMIT) return this.#refuse(record, inputTooLarge());
    this.#options.onBegin?.(record);
    onBegin?.(record);
    const { deployed, pool } = deployment;
    const callId = randomUUID().replaceAll('-', '').slice(0, 16);
    const message = {
      callId,
      event: call.event,
      environment: callerEnvironment(call.caller, callId),
      context: this.#contextOf(deployed, call.requestId),
      clockAhead: this.clockAheadMilliseconds,
    };
    const outcome = await pool.call(
      message,
      (instance) => {
        record.coldStart = instance.startedAt >= record.startedAt.getTime();
        this.records.assign(record, instance.id);
      },
      (text) => addLogLine(record, text),
    );
    this.records.end(record, outcome.requests, outcome.failure);
    return { result: outcome.result, failure: outcome.failure, record };
  }

  /** A call that one function makes of another: same wire, no OPENID, one more link in SOURCE (platform.md §3). */
  callFromFunction(functionName: string, event: string, callingInstance: string | null): Promise<CallReport> {
    const calling = callingInstance ? this.records.ofInstance(callingInstance) : undefined;
    const source = calling ? `${calling.caller.source},scf` : 'scf';
    return this.call({ functionName, event, caller: { source }, requestId: randomUUID() });
  }

  /** Whether config.json of the instance's function permits an open API. */
  mayCallOpenApi(instanceId: string | null, apiName: string): boolean {
    return this.#instances.get(instanceId ?? '')?.deployed.openApis.includes(apiName) ?? false;
  }

  /** Whether the instance's call came with WeChat's token: a phone's or a timer's does, a function's does not (§2.2). */
  hasApiToken(instanceId: string | null): boolean {
    const caller = this.records.ofInstance(instanceId ?? '')?.caller;
    return caller?.source === 'wx_client' || caller?.source === 'wx_trigger';
  }

  /** Kills an instance in the middle of whatever it does, and resolves when it does no more; another takes its place. */
  async killInstance(instanceId: string): Promise<void> {
    await this.#instances.get(instanceId)?.instance.end();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#deployments.values()].map(({ pool }) => pool.close()));
  }

  #refuse(record: CallRecord, failure: CallFailure): CallReport {
    this.records.end(record, [], failure);
    return { failure, record };
  }

  #deploy(deployed: DeployedFunction): Deployment {
    const { instancesPerFunction = 8, idleMilliseconds = 60_000 } = this.#options;
    const pool = new FunctionPool({
      most: instancesPerFunction,
      idleMilliseconds,
      startInstance: (onChange) => this.#startInstance(deployment.deployed, onChange),
    });
    const deployment: Deployment = { deployed, pool, builtAt: builtAt(deployed) };
    this.#deployments.set(deployed.name, deployment);
    return deployment;
  }

  /** A function that was built again since its instances started, or is new, is read again. */
  #find(name: string): Deployment | undefined {
    const known = this.#deployments.get(name);
    if (known && builtAt(known.deployed) === known.builtAt) return known;
    const found = readDeployedFunctions(this.#options.functionsDirectory).find((one) => one.name === name);
    if (!known) return found && this.#deploy(found);
    known.pool.retire();
    if (!found) {
      this.#deployments.delete(name);
      return undefined;
    }
    known.deployed = found;
    known.builtAt = builtAt(found);
    return known;
  }

  #startInstance(deployed: DeployedFunction, onChange: (instance: Instance) => void): Instance {
    const { adminUrl, environment = {}, memoryMegabytes = 256, inside, connect } = this.#options;
    const { entry } = deployed;
    const id = `${deployed.name}-${randomUUID().slice(0, 8)}`;
    const settings = {
      ...{ id, entry, clockStep: this.#options.clockStepMilliseconds },
      timeoutMilliseconds: this.#options.timeoutMilliseconds ?? deployed.timeoutMilliseconds,
      environment: instanceEnvironment({
        adminUrl,
        environmentId: this.environmentId,
        instanceId: id,
        projectEnvironment: environment,
      }),
    };
    const changed = (one: Instance) => {
      if (one.gone) this.#instances.delete(id);
      onChange(one);
    };
    const instance =
      inside && connect
        ? new InsideInstance(
            { ...settings, shelf: inside, kind: JSON.stringify([this.environmentId, environment]), connect },
            changed,
          )
        : new ThreadInstance({ ...settings, adminUrl, code: this.#code, memoryMegabytes }, changed);
    this.#instances.set(id, { instance, deployed });
    return instance;
  }

  get environmentId(): string {
    return this.#options.environmentId ?? 'local';
  }

  #contextOf(deployed: DeployedFunction, requestId: string): Record<string, unknown> {
    return {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: this.#options.memoryMegabytes ?? 256,
      time_limit_in_ms: this.#options.timeoutMilliseconds ?? deployed.timeoutMilliseconds,
      request_id: requestId,
      function_name: deployed.name,
      function_version: '$LATEST',
      namespace: this.environmentId,
      appid: APP_ID,
    };
  }
}

function builtAt(deployed: DeployedFunction): number | undefined {
  return statSync(deployed.entry, { throwIfNoEntry: false })?.mtimeMs;
}

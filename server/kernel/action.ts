import type * as z from 'zod';
import type { CallContract } from '../../contract/call';
import type { Caller } from './access/caller';
import type { Verdict } from './access/permission';
import type { One } from './store/collection';

/** What is known before the caller's account is: enough to load records in the same wave. */
export interface Asked<Input> {
  input: Input;
  openid: string;
  /** The same when a call is sent again: makes what it writes repeatable. */
  requestId: string;
  now: Date;
}

export interface Request<Input, Loaded> extends Asked<Input> {
  caller: Caller;
  loaded: Loaded;
  /** What the check said of its texts (content-check/): anything but `pass` is delivered marked. */
  advice: 'pass' | 'review' | 'unchecked';
}

/**
 * One action. `load` runs beside the loading of the caller's account (one wave of requests), `allow` states who may —
 * there is no default but refusal — and `run` decides and records. A `load` may refuse; one that does so before it
 * returns a promise (so not `async`) spares even the caller's loading.
 */
export interface Action<Input, Output, Loaded> {
  load?: (asked: Asked<Input>) => Promise<Loaded>;
  /** In place of `load`: one record that comes in the caller's own request, where each request counts. */
  joins?: (asked: Asked<Input>) => One<NonNullable<Loaded>>;
  allow: (request: Request<Input, Loaded>) => Verdict;
  run: (request: Request<Input, Loaded>) => Promise<Output>;
}

/** An action with its contract, as `serve` keeps it. */
export interface ServedAction {
  contract: CallContract;
  action: Action<unknown, unknown, unknown>;
}

/**
 * Ties an action to what the contract promises of it: `action(contract.claim)({ load, allow, run })`.
 * In two steps, so that the contract's types are known when the parts are checked against them.
 */
export const action =
  <Contract extends CallContract>(contract: Contract) =>
  <Loaded = undefined>(
    parts: Action<z.output<Contract['input']>, z.input<Contract['output']>, Loaded>,
  ): ServedAction => ({ contract, action: parts as unknown as Action<unknown, unknown, unknown> });

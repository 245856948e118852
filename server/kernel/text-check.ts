import type { CallRequest, NumbersChoice } from '../../contract/envelope';
import type { HeldTextRecord } from '../records/held-text';
import type { Caller } from './access/caller';
import type { Request, ServedAction } from './action';

/** A call as it is held: what it said, before and after it was read by its contract, and what it is about. */
export interface Holding {
  /** `activity.create`. */
  call: string;
  openid: string;
  requestId: string;
  /** As the contract read it. */
  input: unknown;
  /** As it was sent. */
  sent: { input?: unknown; numbers?: NumbersChoice };
  caller: Caller;
  loaded: unknown;
  now: Date;
}

/** What `serve` asks of whoever looks at the texts of its calls; the content check is one. */
export interface TextCheck {
  /** Refuses or holds what may not go out as it is; answers how sure it is of the rest. */
  checkTexts(holding: Holding): Promise<Request<unknown, unknown>['advice']>;
  /** The action by which somebody decides about what an area's calls hold; `make` makes the held call after all. */
  decideHeld(area: string, make: (held: HeldTextRecord, now: Date) => Promise<unknown>): ServedAction;
  /** What a held call said, as it is to be said at `now`. */
  saidNow(held: HeldTextRecord, now: Date): Pick<CallRequest, 'input' | 'numbers'>;
}

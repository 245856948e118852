/** What is played on: everything that is stored can be put back, so that one scene is played from thousands of times. */

import type { CallName } from '../../../contract/api';
import { collections } from '../../../server/schema';
import { openidOf } from '../people';
import type { Functions, Mishap, Running } from './functions';

/** Everything that is stored, and what time it was. */
export interface Saved {
  at: Date;
  /** How many calls had been made: the next ones are others. */
  calls?: number;
  rows: Record<string, readonly { _id: string }[]>;
}

/** What somebody does: one call. */
export interface Deed {
  /** Tells it from the others of its scene. */
  name: string;
  /** Key of a person (`openidOf`). */
  by: string;
  call: CallName;
  input: (stage: Stage) => object | Promise<object>;
  /** What it does to several people is a deed for each: these, one of which may have been done and another not. */
  parts?: readonly Deed[];
}

/** What comes of itself: time passes, or a timer is rung. */
export type Event = { passes: number } | { rings: string };

export interface Answer {
  ok: boolean;
  /** What was answered, or why it was refused, or how it failed. */
  // biome-ignore lint/suspicious/noExplicitAny: any call's answer
  said: any;
}

const MINUTE = 60_000;
/** More than any collection of these scenes holds. */
const MOST_ROWS = 1000;

export class Stage {
  #calls = 0;

  constructor(readonly functions: Functions) {}

  get now(): Date {
    return this.functions.now;
  }

  passes(minutes: number): void {
    this.functions.now = new Date(this.now.getTime() + minutes * MINUTE);
  }

  isNow(time: Date): void {
    this.functions.now = time;
  }

  async rowsOf<Row>(collection: string, query: Record<string, string> = {}): Promise<Row[]> {
    const { result } = await this.functions.engine.find(collection, { query, limit: MOST_ROWS });
    return result as unknown as Row[];
  }

  async save(): Promise<Saved> {
    const rows: Saved['rows'] = {};
    for (const { name } of collections) rows[name] = await this.rowsOf<{ _id: string }>(name);
    return { at: this.now, calls: this.#calls, rows };
  }

  async restore({ at, calls = 0, rows }: Saved): Promise<void> {
    this.#calls = calls;
    await this.functions.fill(rows);
    this.functions.now = at;
  }

  /** An id for the next call: the same one of the same run however often it is played. */
  nextRequestId = () => `played-${++this.#calls}`;

  async begins(deed: Deed, mishap: Mishap, requestId = this.nextRequestId()): Promise<Running> {
    return this.functions.call(openidOf(deed.by), deed.call, await deed.input(this), requestId, mishap);
  }

  async does(deed: Deed, requestId?: string): Promise<Answer> {
    return answerOf(await (await this.begins(deed, {}, requestId)).result);
  }

  async asks(by: string, call: CallName, input: object): Promise<Answer> {
    return answerOf(await this.functions.call(openidOf(by), call, input, 'looks').result);
  }

  /** What follows of other people, and of itself; whether it is allowed shows in what is seen afterwards. */
  async goesOn(acts: ReadonlyArray<Deed | Event>): Promise<void> {
    for (const act of acts) {
      if ('passes' in act) this.passes(act.passes);
      else if ('rings' in act) await this.functions.ring(act.rings).result;
      else await this.does(act);
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: any call's answer
export const answerOf = (envelope: any): Answer =>
  envelope?.ok === true
    ? { ok: true, said: envelope.data }
    : { ok: false, said: envelope?.error?.code ?? `failed: ${JSON.stringify(envelope)}` };

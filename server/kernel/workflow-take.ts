import type { RefusalCode } from '../../contract/api';
import type { Caller } from './access/caller';
import type { Request } from './action';
import { refuse } from './refusal';
import type { Collection, Where } from './store/collection';
import { command } from './store/database';
import { notTakenYet, takeOnce } from './store/take-once';
import { wasTakenBefore } from './store/way';
import type { Doer, Shape, StepContext, Workflow } from './workflow';

const DAY = 86_400_000;
/** So many the clock moves in one run: the rest comes with the next. */
const AT_ONCE = 100;
/** How often others may take a step meanwhile before we give up. */
const TRIES = 4;

export type Taking = Pick<Request<unknown, unknown>, 'caller' | 'openid' | 'requestId' | 'now'>;

type DetailsOf<S extends Shape, Step> = Step extends keyof S['details'] ? S['details'][Step] : undefined;

/** What a call says with a step. */
export type Said<Details> = { note?: string; doneOn?: string | undefined } & (undefined extends Details
  ? { details?: Details }
  : { details: Details });

/** How a life-cycle's records are written. */
export interface Stored<S extends Shape> {
  records: Collection<S['record']>;
  /** Said of a record that is not there. */
  unknown: RefusalCode;
  /** Who takes a step, as its record keeps them. */
  doerOf: (record: S['record'], caller: Caller, part: S['part'], details: unknown) => Doer;
  /** Who asks, as the rules look at them; left out: the caller. */
  personOf?: (caller: Caller, details: unknown) => S['person'];
  /** What must stand as it was seen besides the state; may put another condition in the state's place. */
  guard?: (record: S['record'], step: S['step'], doer: Doer) => Where;
  /** Said where somebody was faster, if not that the record is in no state for the step. */
  lostTo?: Partial<Record<S['step'], RefusalCode>>;
  /** A step of others that came between is no reason to refuse: it is tried again on what stands now. */
  isOnlyLater?: (seen: S['record'], standing: S['record'], step: S['step']) => boolean;
  /** The same outcome by a colleague is this call's too. */
  sameOutcomeCounts?: boolean;
  /** What follows in other records; must be repeatable, and what is lost of it a job makes up for. */
  afterwards?: (before: S['record'], state: S['record']['state'], now: Date) => Promise<unknown>;
}

/**
 * Writes what a workflow decides. `take` is the step of a call: one conditional write, which holds only if the record is
 * as it was seen; the same call sent again changes nothing. `lapse` is what time does.
 */
export function taking<S extends Shape>(flow: Workflow<S>, stored: Stored<S>) {
  const { records } = stored;
  type State = S['record']['state'];

  const contextOf = <Details>(
    request: Pick<Taking, 'requestId' | 'now'>,
    doer: Doer,
    { note = '', doneOn, details }: { note?: string; doneOn?: string | undefined; details?: unknown },
  ): StepContext<Details> => ({
    ...{ doer, requestId: request.requestId, now: request.now, note, doneOn },
    details: details as Details,
  });

  /** The condition of a write: the record as it was seen. */
  const asSeen = (record: S['record'], step: S['step'], doer: Doer): Where & { _id: string } => ({
    ...{ _id: record._id, state: record.state },
    ...stored.guard?.(record, step, doer),
  });

  /** Takes one step and answers the state after it; refuses as the table says. */
  async function take<Step extends S['step']>(
    request: Taking,
    record: S['record'] | null,
    step: Step,
    said: Said<DetailsOf<S, Step>>,
    tries = TRIES,
  ): Promise<State> {
    if (!record) refuse(stored.unknown);
    const { note = '' } = said;
    const saying = { what: step, note };
    if (wasTakenBefore(record, request, saying)) return record.state;
    const { by, refusal } = flow.row(step);
    const person = stored.personOf?.(request.caller, said.details) ?? (request.caller as S['person']);
    const objection = flow.why(step, record as unknown as S['subject'], person, { note, now: request.now });
    if (objection === refusal && isSameOutcome(record, step)) return record.state;
    if (objection) flow.refuse(step, objection);

    const doer = stored.doerOf(record, request.caller, by, said.details);
    const change = flow.apply(record, step, contextOf(request, doer, said));
    const standing = await takeOnce<S['record']>(records, request, {
      saying,
      where: asSeen(record, step, doer),
      change,
      overtaken: (standing) => {
        if (isSameOutcome(standing, step)) return Promise.resolve(standing);
        if (tries <= 1 || !stored.isOnlyLater?.(record, standing, step)) return null;
        return take(request, standing, step, said, tries - 1).then((state) => ({ ...standing, state }));
      },
      otherwise: stored.lostTo?.[step] ?? refusal,
    });
    if (standing) return standing.state;
    await stored.afterwards?.(record, change.set.state, request.now);
    return change.set.state;
  }

  /**
   * Only the write of a step that was decided: whether the record was still as it was seen. For calls that have more to
   * do beside it; they ask `why` before.
   */
  async function write<Step extends S['step']>(
    request: Taking,
    record: S['record'],
    step: Step,
    said: Said<DetailsOf<S, Step>>,
  ): Promise<boolean> {
    const doer = stored.doerOf(record, request.caller, flow.row(step).by, said.details);
    const change = flow.apply(record, step, contextOf(request, doer, said));
    const where = { ...asSeen(record, step, doer), ...notTakenYet(request) };
    if (!(await records.change(where, change))) return false;
    await stored.afterwards?.(record, change.set.state, request.now);
    return true;
  }

  const isSameOutcome = (record: S['record'], step: S['step']) =>
    stored.sameOutcomeCounts === true &&
    record.state === flow.leadsTo(step, record as unknown as S['subject']);

  /**
   * Takes what is due by the clock, the oldest first and a bounded piece at a time. Doing it again, or twice at one
   * moment, changes nothing more. Says how many of each step were taken.
   */
  async function lapse(now: Date): Promise<Record<string, number>> {
    const { timers = [], clock } = flow.definition;
    const taken: Record<string, number> = {};
    for (const { step, days, since } of timers) {
      const before = command().lt(new Date(now.getTime() - days() * DAY));
      const { from } = flow.row(step);
      const old = await records.find(
        {
          state: from.length === 1 ? from[0] : command().in([...from]),
          ...Object.fromEntries(since.map((field) => [field, before])),
        },
        { limit: AT_ONCE, order: [since[0], 'asc'] },
      );
      taken[step] = 0;
      for (const record of old) {
        if (!clock || flow.due(record, now) !== step) continue;
        // The same for the same record in the same situation, so that two runs at one moment take one step.
        const requestId = `${record.state}-${record.updatedAt.getTime()}`;
        const doer = clock(record);
        const change = flow.apply(record, step, contextOf({ requestId, now }, doer, {}));
        const where = { ...asSeen(record, step, doer), state: record.state, updatedAt: record.updatedAt };
        if (!(await records.change(where, change))) continue;
        await stored.afterwards?.(record, change.set.state, now);
        taken[step] += 1;
      }
    }
    return taken;
  }

  return { flow, take, write, lapse };
}

export type Steps<S extends Shape> = ReturnType<typeof taking<S>>;

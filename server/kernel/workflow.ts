import type { RefusalCode } from '../../contract/api';
import type { RefusalBody } from '../../contract/envelope';
import type { MessageKind } from '../../contract/words';
import type { StepRecord } from '../records/step';
import { Refusal, refuse } from './refusal';
import type { Change } from './store/collection';
import { stepOf } from './store/way';
import { doneOnOf, whyNotDoneOn } from './time/done-on';

const DAY = 86_400_000;

/** Days after which silence counts as no dispute. */
export const QUIET_DAYS = 7;

/** One row of a life-cycle's table: a step, from where it may be taken, by whom, and where it leads. */
export interface Transition<State extends string, Part extends string, To = State | null> {
  readonly from: readonly State[];
  /** Null: the record stays as it is, and the step is only noted. By what the record is, where that differs. */
  readonly to: To;
  readonly by: Part;
  /** Said when the record is in no state of `from`. */
  readonly refusal: RefusalCode;
  /** Said in its place of a record in one of these states. */
  readonly refusals?: Readonly<Partial<Record<State, RefusalCode>>>;
  /** Whether it must be said why, or what was done. */
  readonly requiresNote: boolean;
  /** The published call that takes it with nothing but a word and a day, made by `stepActions`; it is called so in `may` too. */
  readonly call?: string;
  /** What it is called in `may` where its call does more. A step with neither name no phone is told of. */
  readonly may?: string;
  /** Who is told of it, and what. */
  readonly tells?: Readonly<Partial<Record<string, MessageKind>>>;
}

/** Any row: what the kernel reads of it. */
export type AnyTransition<State extends string, Part extends string> = Transition<
  State,
  Part,
  State | Readonly<Record<string, State>> | null
>;

/** The least that a record with a life-cycle has; `steps` unless its workflow leaves no line (`keepsNoSteps`). */
export interface Going {
  _id: string;
  state: string;
  steps?: ReadonlyArray<StepRecord<string>>;
  updatedAt: Date;
}

/** The types of one life-cycle. */
export interface Shape {
  record: Going;
  /** What of the record its rules look at. */
  subject: { state: string };
  /** Who asks, as far as the rules look. */
  person: unknown;
  part: string;
  step: string;
  /** The names by which phones know of steps. */
  may: string;
  /** By step: what it needs besides who takes it, when and the note. */
  details: object;
}

type StateOf<S extends Shape> = S['record']['state'];
type StepOf<S extends Shape> = NonNullable<S['record']['steps']>[number];
type DetailsOf<S extends Shape, Step> = Step extends keyof S['details'] ? S['details'][Step] : undefined;

/** Who takes a step, as its record keeps them; `by` in the words that others may read. */
export interface Doer {
  openid: string;
  by: string;
  memberId: string | null;
  branchId: string | null;
}

/** All that a step depends on besides the record. */
export interface StepContext<Details = undefined> {
  doer: Doer;
  /** Of the call that takes it; the same call sent again is the same step. */
  requestId: string;
  now: Date;
  note: string;
  /** The day on which it was done, `2026-12-31`; left out, today. */
  doneOn?: string | undefined;
  details: Details;
}

/** What a step changes besides the state: `line` is what its own line in the record tells besides. */
export interface Effect<S extends Shape> {
  set?: Partial<S['record']>;
  push?: Change<S['record']>['push'];
  pull?: Change<S['record']>['pull'];
  line?: Partial<StepOf<S>>;
}

/** A step that time takes: once all of these fields lie so many days back. The first of them orders the job's queue. */
export interface Timer<S extends Shape> {
  step: S['step'];
  days: () => number;
  since: readonly [keyof S['record'] & string, ...Array<keyof S['record'] & string>];
}

/** Up to when a step may be taken; null: whenever. */
interface Window<S extends Shape> {
  until: (record: S['subject']) => Date | null;
  refusal: RefusalCode;
  params: RefusalBody['params'];
}

/** One life-cycle: its table and what of it no table can say, as pure functions. */
export interface Definition<S extends Shape> {
  table: Readonly<Record<S['step'], AnyTransition<StateOf<S>, S['part']>>>;
  plays: (part: S['part'], record: S['subject'], person: S['person']) => boolean;
  /** Why somebody does not play a part. */
  whyNoPart: (part: S['part'], record: S['subject'], person: S['person']) => RefusalCode;
  /** Said where a step requires a note and has none. */
  noteMissing: RefusalCode;
  /** Which of a row's ends a record takes, where they differ. */
  kindOf?: (record: S['subject']) => string;
  /** What besides its row stands against a step: what else the record says, or the time. Null: nothing. */
  guards?: Partial<
    Record<
      S['step'],
      (record: S['subject'], person: S['person'], now: Date | undefined) => RefusalCode | null
    >
  >;
  /** In place of the table's reasons, for steps that have more of them. */
  objections?: Partial<Record<S['step'], (record: S['subject'], person: S['person']) => RefusalCode | null>>;
  windows?: Partial<Record<S['step'], Window<S>>>;
  /** Since when something may have been done that is noted later. */
  takenOn?: (record: S['record']) => Date;
  /** What follows from the state that a step leads to, whichever step it is. */
  entering?: (record: S['record'], state: StateOf<S>, context: StepContext<unknown>) => Effect<S>;
  /** What each step does besides. */
  effects?: {
    [Step in S['step']]?: (record: S['record'], context: StepContext<DetailsOf<S, Step>>) => Effect<S>;
  };
  /** Its records keep no list of their steps: what is to be known of them stands in fields of its own. */
  keepsNoSteps?: true;
  /** What the line of every step tells besides. */
  line?: (record: S['record'], context: StepContext<unknown>) => Partial<StepOf<S>>;
  timers?: ReadonlyArray<Timer<S>>;
  /** As whom time takes a step. */
  clock?: (record: S['record']) => Doer;
}

export interface Asking {
  /** Left out: some note. */
  note?: string;
  /** Left out: within its window. */
  now?: Date;
}

/** The step's name in `may`; undefined where no phone is told of it. */
export const nameInMay = ({ may, call }: Pick<Transition<string, string>, 'may' | 'call'>) => may ?? call;

/** Why a step may not be taken of a record in `state`, or null when it may: read off its row. */
export const whyNotFrom = <State extends string>(
  { from, refusal, refusals }: Pick<Transition<State, string, unknown>, 'from' | 'refusal' | 'refusals'>,
  state: State,
): RefusalCode | null => (from.includes(state) ? null : (refusals?.[state] ?? refusal));

/**
 * A life-cycle made from its table. Actions, jobs, the demo, the drawing in docs, the tests and the phone's `may` all ask
 * here, so that none can differ from another. Everything is pure; `workflow-take.ts` writes what it decides.
 */
export function workflow<S extends Shape>(definition: Definition<S>) {
  const { table, plays, whyNoPart } = definition;
  const steps = Object.keys(table) as Array<S['step']>;
  const row = (step: S['step']): AnyTransition<StateOf<S>, S['part']> => table[step];

  const isOver = (step: S['step'], record: S['subject'], now: Date) => {
    const until = definition.windows?.[step]?.until(record) ?? null;
    return until !== null && now >= until;
  };

  /** Why somebody may not take a step now, or null when they may: read off the table. */
  function why(
    step: S['step'],
    record: S['subject'],
    person: S['person'],
    { note = '…', now }: Asking = {},
  ): RefusalCode | null {
    const own = definition.objections?.[step];
    if (own) return own(record, person);
    const { by, refusal, requiresNote } = row(step);
    if (!plays(by, record, person)) return whyNoPart(by, record, person);
    const objection =
      whyNotFrom(row(step), record.state as StateOf<S>) ??
      definition.guards?.[step]?.(record, person, now) ??
      null;
    if (objection) return objection;
    if (requiresNote && note === '') return definition.noteMissing;
    return now && isOver(step, record, now) ? (definition.windows?.[step]?.refusal ?? refusal) : null;
  }

  /** Where a step leads from a record as it is. */
  function leadsTo(step: S['step'], record: S['subject']): StateOf<S> {
    const { to } = row(step);
    if (to === null) return record.state as StateOf<S>;
    if (typeof to === 'string') return to;
    const end = to[definition.kindOf?.(record) ?? ''];
    if (end === undefined) throw new Error(`${step} leads nowhere from this record`);
    return end;
  }

  /** What a step writes. Refuses where the record is not in a state from which it may be taken, or a word is missing. */
  function apply<Step extends S['step']>(
    record: S['record'],
    step: Step,
    context: StepContext<DetailsOf<S, Step>>,
  ): Change<S['record']> & { set: { state: StateOf<S> } } {
    const { requiresNote } = row(step);
    const { doer, note, now, doneOn } = context;
    const objection = whyNotFrom(row(step), record.state as StateOf<S>);
    if (objection) refuse(objection);
    if (requiresNote && note === '') refuse(definition.noteMissing);
    const since = definition.takenOn?.(record);
    const late = doneOn !== undefined && since ? whyNotDoneOn(doneOn, { since, now }) : null;
    if (late) refuse(late);

    const state = leadsTo(step, record);
    const entering = definition.entering?.(record, state, context) ?? {};
    const effect = definition.effects?.[step]?.(record, context) ?? {};
    const line = {
      ...stepOf(
        { openid: doer.openid, requestId: context.requestId, now },
        { what: step, by: doer.by, note },
      ),
      ...doneOnOf(doneOn, now),
      ...definition.line?.(record, context),
      ...effect.line,
    };
    return {
      set: { state, updatedAt: now, ...entering.set, ...effect.set },
      pull: { ...entering.pull, ...effect.pull },
      push: { ...entering.push, ...effect.push, ...(definition.keepsNoSteps ? {} : { steps: line }) },
    } as Change<S['record']> & { set: { state: StateOf<S> } };
  }

  return {
    definition,
    steps,
    row,
    why,
    leadsTo,
    apply,

    /** What somebody may do now, by the names that phones know: a name that several steps share is given by any of them. */
    may(record: S['subject'], person: S['person'], now: Date): Record<S['may'], boolean> {
      const may: Record<string, boolean> = {};
      for (const step of steps) {
        const name = nameInMay(row(step));
        if (name === undefined) continue;
        may[name] = may[name] || why(step, record, person, { now }) === null;
      }
      return may as Record<S['may'], boolean>;
    },

    /** What somebody could do now but for what they themselves have to do with it: why not, of each such step. */
    objectionsNow: (record: S['subject'], person: S['person']): Array<RefusalCode | null> =>
      steps
        .filter((step) => row(step).from.includes(record.state as StateOf<S>))
        .map((step) => why(step, record, person)),

    /** The record after a step: what stands in the collection once it is taken. */
    after: <Step extends S['step']>(
      record: S['record'],
      step: Step,
      context: StepContext<DetailsOf<S, Step>>,
    ): S['record'] => changed(record, apply(record, step, context)),

    /** The step that time takes of a record now, if any. */
    due(record: S['record'], now: Date): S['step'] | null {
      const timer = (definition.timers ?? []).find(
        ({ step, days, since }) =>
          row(step).from.includes(record.state) &&
          since.every((field) => isBefore(record[field as keyof S['record']], now.getTime() - days() * DAY)),
      );
      return timer?.step ?? null;
    },

    /** Refuses with a code and what belongs to it. */
    refuse(step: S['step'], code: RefusalCode): never {
      const window = definition.windows?.[step];
      const { params } = window?.refusal === code ? window : { params: undefined };
      throw new Refusal(code, params ? { params } : {});
    },
  };
}

export type Workflow<S extends Shape> = ReturnType<typeof workflow<S>>;

const isBefore = (value: unknown, instant: number) => value instanceof Date && value.getTime() < instant;

/** A record as a change leaves it: what is in the collection after it, but for the revision. */
export function changed<Row extends object>(record: Row, { set, push = {}, pull = {} }: Change<Row>): Row {
  const lists: Record<string, unknown[]> = {};
  const listOf = (field: string) =>
    lists[field] ?? ((record as Record<string, unknown>)[field] as unknown[] | undefined) ?? [];
  for (const [field, item] of Object.entries(pull)) {
    lists[field] = listOf(field).filter((one) => !holds(one, item));
  }
  for (const [field, item] of Object.entries(push)) lists[field] = [...listOf(field), item];
  return { ...record, ...set, ...lists };
}

/** Whether an item of a list has all that is asked for. */
const holds = (item: unknown, asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null
    ? Object.entries(asked).every(([field, value]) => (item as Record<string, unknown>)[field] === value)
    : item === asked;

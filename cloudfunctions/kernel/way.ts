import type { RefusalCode } from '../../contract/api';
import type { StepRecord } from '../records/step';

/** A step of a way: from where it may be taken, by whom, and where it leads. */
export interface Transition<State extends string, Part extends string> {
  from: readonly State[];
  /** Null: the record stays as it is, and the step is only noted. */
  to: State | null;
  by: Part;
  /** Said when the record is in no state of `from`. */
  otherwise: RefusalCode;
  /** Whether it must be said why, or what was done. */
  noted: boolean;
}

export type Transitions<State extends string, Part extends string> = Readonly<
  Record<string, Transition<State, Part>>
>;

/** The states that some step leaves: a record in any other has come to its end. */
export const statesOnTheWay = <State extends string>(transitions: Transitions<State, string>): State[] => [
  ...new Set(Object.values(transitions).flatMap(({ from }) => from)),
];

/** What of a call its step keeps. */
interface Taking {
  openid: string;
  requestId: string;
  now: Date;
}

/** Whether this very call has taken its step before: its answer was lost and it was sent again. */
export const wasTakenBefore = (
  { steps }: { steps: ReadonlyArray<StepRecord<string>> },
  { openid, requestId }: Pick<Taking, 'openid' | 'requestId'>,
) => steps.some((step) => step.requestId === requestId && step.openid === openid);

/** The line of a way that a call writes; `by` in the words that others may read. */
export const stepOf = <What extends string>(
  { openid, requestId, now }: Taking,
  { what, by, note = '' }: { what: What; by: string; note?: string },
): StepRecord<What> & { requestId: string } => ({ what, by, note, at: now, openid, requestId });

import type { StepRecord } from '../../records/step';
import { refuse } from '../refusal';

/** The states that some step leaves: a record in any other has come to its end. */
export const statesOnTheWay = <State extends string>(
  transitions: Readonly<Record<string, { from: readonly State[] }>>,
): State[] => [...new Set(Object.values(transitions).flatMap(({ from }) => from))];

/** What of a call its step keeps. */
interface Taking {
  openid: string;
  requestId: string;
  now: Date;
}

interface Going {
  steps?: ReadonlyArray<StepRecord<string>>;
}

/** What a call is about to say: its step, by name, or those of which it takes one. */
export interface Saying {
  what: string | readonly string[];
  /** What is noted with it; left out where it is not known yet. */
  note?: string;
}

const stepBy = ({ steps = [] }: Going, { openid, requestId }: Pick<Taking, 'openid' | 'requestId'>) =>
  steps.find((step) => step.requestId === requestId && step.openid === openid);

/** Whether this request of this person has left a step here, whichever it was. */
export const hasLeftStep = (going: Going, request: Pick<Taking, 'openid' | 'requestId'>) =>
  stepBy(going, request) !== undefined;

/**
 * Whether this very call has taken its step before: its answer was lost and it was sent again. A request is known by its
 * id together with what it says: an id that stands here with another step, or another note, is refused, since answering
 * it would say that something was done which was not.
 */
export function wasTakenBefore(
  going: Going,
  request: Pick<Taking, 'openid' | 'requestId'>,
  { what, note }: Saying,
): boolean {
  const taken = stepBy(going, request);
  if (!taken) return false;
  const isSame = typeof what === 'string' ? taken.what === what : what.includes(taken.what);
  if (!isSame || (note !== undefined && note !== taken.note)) refuse('call.requestReused');
  return true;
}

/** The line of a way that a call writes; `by` in the words that others may read. */
export const stepOf = <What extends string>(
  { openid, requestId, now }: Taking,
  { what, by, note = '' }: { what: What; by: string; note?: string },
): StepRecord<What> & { requestId: string } => ({ what, by, note, at: now, openid, requestId });

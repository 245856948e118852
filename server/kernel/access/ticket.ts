import { deriveKeyFrom } from './keys';
import { tag, tagMatches } from './token';

/**
 * What `npm run deploy` shows a function that no phone may call: that whoever asks has the environment's field key, and
 * asks now. It is good for one purpose and one question, for a quarter of an hour.
 */
export interface Ticket {
  /** When it was made, in milliseconds. */
  at: number;
  tag: string;
}

/** Either way: the machine that deploys and the cloud need not have quite the same time. */
const GOOD_FOR = 15 * 60_000;

const partsOf = (purpose: string, question: unknown, at: number) => [purpose, JSON.stringify(question), at];
const keyFrom = (fieldKey: string) => deriveKeyFrom(Buffer.from(fieldKey, 'hex'), 'ticket');

/** `fieldKey` as 64 hex digits. */
export const ticketFor = (fieldKey: string, purpose: string, question: unknown, now: Date): Ticket => ({
  at: now.getTime(),
  tag: tag(keyFrom(fieldKey), partsOf(purpose, question, now.getTime())),
});

/** Whether `shown` is a ticket for just this question, made with the same key a short while ago. Anything may be shown. */
export function ticketHolds(
  fieldKey: string,
  purpose: string,
  question: unknown,
  shown: unknown,
  now: Date,
): boolean {
  const { at, tag: claimed } = (shown ?? {}) as Partial<Ticket>;
  if (typeof at !== 'number' || typeof claimed !== 'string') return false;
  if (!(Math.abs(now.getTime() - at) <= GOOD_FOR)) return false;
  return tagMatches(keyFrom(fieldKey), partsOf(purpose, question, at), claimed);
}

import type { ChangingCode } from './use-activity-code';

/** Milliseconds for which the next code may be on its way without a word about it. */
const grace = 1500;

/** A word is taken in the minute after its own as well. */
const wordTakenFor = 60_000;

/** How the changing code stands at `now`: whether it is still taken, whether the next is late, and the seconds left. */
export function codeStanding({ code, until, slotSeconds }: ChangingCode, now: number) {
  const lateBy = now - until;
  return {
    taken: code !== undefined && lateBy < slotSeconds * 1000,
    late: lateBy > grace,
    secondsLeft: Math.max(0, Math.ceil(-lateBy / 1000)),
  };
}

/** The word, for as long as it is taken. */
export const wordAt = ({ word, wordUntil = 0 }: ChangingCode, now: number): string | undefined =>
  now < wordUntil + wordTakenFor ? word : undefined;

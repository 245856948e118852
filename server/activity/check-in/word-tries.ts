import type { WordTry } from '../../records/account';
import { wordSlotAt } from './spoken-word';

/** Tries a person has in ten minutes: one word in a million would take years to guess. */
export const MOST_TRIES = 5;

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;

/** The try that saying `word` at `now` is: the same for the same word in the same minute, as when a call is sent again. */
export const tryOf = (word: string, now: Date): WordTry => ({ at: now, said: `${wordSlotAt(now)}.${word}` });

/** Tries before this instant no longer count. */
export const countedSince = (now: Date) => new Date(now.getTime() - WINDOW);

/** How many tries are left at `now`. */
export function triesLeft(tries: readonly WordTry[], now: Date): number {
  const counted = tries.filter(({ at }) => at >= countedSince(now)).length;
  return Math.max(0, MOST_TRIES - counted);
}

/** Whole minutes until a further try is counted, at least 1. `tries` is the full list, newest first. */
export function minutesBlocked(tries: readonly WordTry[], now: Date): number {
  const first = tries[MOST_TRIES - 1];
  const until = (first?.at ?? now).getTime() + WINDOW;
  return Math.min(WINDOW / MINUTE, Math.max(1, Math.ceil((until - now.getTime()) / MINUTE)));
}

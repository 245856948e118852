import { timingSafeEqual } from 'node:crypto';
import { tag } from '../kernel/token';
import type { ActivityRecord } from '../records/activity';
import { keyOf, secondsLeft, slotAt } from './check-in-code';

/** Seconds that a word is shown before the next replaces it: time to read it out twice and to type it. */
const WORD_SECONDS = 60;

/** A word is taken in the minute that shows it and in the next. */
const SLOTS_VALID = 2;

/** A word of up to so many minutes ago is known for an old one, so that its sayer is told to listen again. */
const SLOTS_KNOWN = 10;

/** Keeps these tags apart from the scanned code's, which the same key signs. No activity's id has a space. */
const LABEL = 'spoken word';

type Spoken = Pick<ActivityRecord, '_id' | 'branchId'>;

/** The number of the minute that `now` is in. */
export const wordSlotAt = (now: Date) => slotAt(now, WORD_SECONDS);

/** Whole seconds until the word changes, at least 1. */
export const wordSecondsLeft = (now: Date) => secondsLeft(now, WORD_SECONDS);

/** The six digits of an activity's minute: the first 48 bits of its tag, so that no word is likelier than another. */
export function wordOf({ _id, branchId }: Spoken, slot: number): string {
  const bytes = Buffer.from(tag(keyOf(_id), [LABEL, _id, branchId, slot]), 'base64url');
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

export interface Heard<Activity> {
  activity: Activity;
  stale: boolean;
}

/**
 * Whose word it is at `now`, fresh before stale; null when it is none of theirs. Every word is compared, each in
 * constant time, so that the time taken tells nothing. A word of a minute to come is no word yet.
 */
export function hear<Activity extends Spoken>(
  said: string,
  activities: readonly Activity[],
  now: Date,
): Heard<Activity> | null {
  const slot = wordSlotAt(now);
  const given = Buffer.from(said);
  let fresh: Heard<Activity> | null = null;
  let old: Heard<Activity> | null = null;
  for (const activity of activities) {
    for (let age = 0; age <= SLOTS_KNOWN; age++) {
      const word = Buffer.from(wordOf(activity, slot - age));
      const same = given.length === word.length && timingSafeEqual(given, word);
      if (same && age < SLOTS_VALID) fresh ??= { activity, stale: false };
      else if (same) old ??= { activity, stale: true };
    }
  }
  return fresh ?? old;
}

import { timingSafeEqual } from 'node:crypto';
import {
  secondsLeft,
  slotAt,
  wordParts,
  wordSeconds,
  wordText,
} from '../../../contract/activity/check-in-code';
import { tag } from '../../kernel/access/token';
import type { ActivityRecord } from '../../records/activity';
import { keyOf } from './check-in-code';

/** A word is taken in the minute that shows it and in the next. */
const SLOTS_VALID = 2;

/** A word of up to so many minutes ago is known for an old one, so that its sayer is told to listen again. */
const SLOTS_KNOWN = 10;

type Spoken = Pick<ActivityRecord, '_id' | 'branchId'>;

/** The number of the minute that `now` is in. */
export const wordSlotAt = (now: Date) => slotAt(now, wordSeconds);

/** Whole seconds until the word changes, at least 1. */
export const wordSecondsLeft = (now: Date) => secondsLeft(now, wordSeconds);

/** The six digits of an activity's minute. */
export const wordOf = ({ _id, branchId }: Spoken, slot: number): string =>
  wordText(Buffer.from(tag(keyOf(_id), wordParts({ activityId: _id, branchId, slot })), 'base64url'));

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

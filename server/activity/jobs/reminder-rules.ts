import type { ActivityRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { ReadingPlace } from '../../records/branch-month';
import type { Delivery } from '../../records/message';
import { isAwaited, type RollEntry } from '../../statistics/attendance';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How far back the very first run looks, not having run a minute ago. */
const FIRST_LOOK_BACK = 10 * MINUTE;

/** The reminders, the most pressing first: each so long before the start, and no more when less than `least` is left. */
export const reminders = [
  { what: 'hourBefore', lead: HOUR, least: 0 },
  { what: 'dayBefore', lead: 24 * HOUR, least: HOUR },
] as const;
export type Reminder = (typeof reminders)[number];

/** The starts for which a reminder has come due: after `after` (in the order of starts and ids), up to `upTo`. */
export interface Window {
  after: ReadingPlace;
  upTo: Date;
}

/** Stands after every id: a place that has it lies behind all activities of its instant. */
const AFTER_ALL_IDS = '~';

export const placeAt = (instant: Date): ReadingPlace => ({ value: instant.getTime(), id: AFTER_ALL_IDS });

/**
 * Goes on where the last run ended. After a long pause a reminder still goes out late, unless it would come when it no
 * longer helps. An activity planned or moved to within the window gets none: its people have just been told.
 */
export function windowOf({ lead, least }: Reminder, last: ReadingPlace | undefined, now: Date): Window {
  const upTo = now.getTime() + lead;
  const earliest = placeAt(new Date(Math.max(now.getTime() + least, last ? 0 : upTo - FIRST_LOOK_BACK)));
  const after = last && Number(last.value) >= Number(earliest.value) ? last : earliest;
  return { after, upTo: new Date(upTo) };
}

/** Whether somebody is reminded: they would be missed, and have neither been recorded nor asked for leave. */
export function isReminded(
  activity: Pick<ActivityRecord, 'kind' | 'branchIds' | 'groupId' | 'startsAt'>,
  member: RollEntry,
  said: AnswerRecord['state'] | undefined,
  isRecorded: boolean,
): boolean {
  return isAwaited(activity, member) && !isRecorded && said !== 'waiting' && said !== 'approved';
}

/**
 * Phones ask for leave to be reminded when their owner says that they will come, and at no other moment, so a message
 * to anybody else would only be refused: 43101, thousands of times on a morning when all branches meet.
 */
export const deliveryOf = (said: AnswerRecord['state'] | undefined, hasTemplate: boolean): Delivery =>
  hasTemplate && said === 'coming' ? 'due' : 'none';

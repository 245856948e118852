import { yearStanding } from '../../../contract/open-year';
import { type ActivityState, type AttendanceState, tookPart } from '../../../contract/words';
import { dayOf, yearOf } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import { type ForWhom, isAwaited, isInvited, type RollEntry } from '../../statistics/attendance';
import { type Classed, classOn } from '../../statistics/member-class';
import { isDayOver, standingOf } from '../check-in/opening-rules';
import { whyNotSaid } from './transitions';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS_BACK = 90;
const DAYS_AHEAD = 400;

/** Why nothing more may be recorded of a meeting, or null: the figures of its year are closed (open-year.ts). */
export const whyNotInYear = (startsAt: Date, now: Date) =>
  yearStanding(yearOf(startsAt), dayOf(now)) === 'closed' ? 'activity.yearClosed' : null;

/**
 * A meeting may be planned about a year ahead, and noted down up to a quarter after it was held, if its year still takes
 * entries.
 */
export function whyNotStartAt(startsAt: Date, now: Date) {
  const days = (startsAt.getTime() - now.getTime()) / DAY;
  if (days < -DAYS_BACK) return 'activity.startsTooFarBack';
  if (days > DAYS_AHEAD) return 'activity.startsTooFarAhead';
  return whyNotInYear(startsAt, now);
}

type Standing = Pick<ActivityRecord, 'startsAt' | 'openedAt' | 'state'>;

/** Why nobody can check in now, or null while the check-in is open and its day has not passed. */
export const whyNotCheckIn = (activity: Standing, now: Date) =>
  whyNotSaid('checkedIn', activity.state) ??
  (standingOf(activity, now) === 'over' ? 'activity.dayOver' : null);

/** Why there is no code of it, or null; when one is shown is another matter, see `standingOf`. */
export const whyNoCode = (state: ActivityState) => whyNotSaid('codeShown', state);

/**
 * Why the check-in cannot be ended, or null: ending what has ended completes its records, and a meeting that was only
 * noted down ends without having been opened, once its day has passed. Of a year that is closed nothing is ended any more.
 */
export function whyNotClose(activity: Standing, now: Date) {
  const { state, startsAt } = activity;
  const objection = whyNotSaid('closed', state);
  if (objection || state === 'closed') return objection;
  const tooLate = whyNotInYear(startsAt, now);
  if (tooLate || isNotedDown(activity, now)) return tooLate;
  if (state === 'announced') return 'activity.notOpen';
  return now < startsAt ? 'activity.notBegun' : null;
}

/** Whether it is only noted down who came: nobody opened the check-in on the day. */
export const isNotedDown = (activity: Standing, now: Date) =>
  activity.state === 'announced' && isDayOver(activity, now);

/**
 * Why people cannot be entered so, or null: nobody has come before the check-in may be opened, while whoever will not is
 * noted down beforehand; after the end it is a correction and needs a reason.
 */
export function whyNotEnter(
  activity: Standing,
  { state: entered, reason }: { state: AttendanceState; reason: string },
  now: Date,
) {
  const { state } = activity;
  const objection = whyNotSaid('entered', state);
  if (objection) return objection;
  if (state === 'closed') return reason ? null : 'activity.reasonNeeded';
  const isEarly = standingOf(activity, now) === 'early' && tookPart(entered);
  return isEarly ? 'activity.notYet' : null;
}

/** Why somebody cannot say now that they leave, or null: it is asked for, the check-in is open, and they came. */
export function whyNotCheckOut(
  activity: Standing & Pick<ActivityRecord, 'checksOut'>,
  recorded: AttendanceState | undefined,
  now: Date,
) {
  if (!activity.checksOut) return 'activity.noCheckOut';
  return whyNotCheckIn(activity, now) ?? (recorded && tookPart(recorded) ? null : 'activity.notCome');
}

/** How long after the end a phone may still say whether it was near. */
const NEAR_AFTER_END = 60 * MINUTE;

/** Why it is not taken now whether somebody's phone is near, or null: up to an hour after the end, to the very moment. */
export function whyNotSayNear(
  activity: Standing & Pick<ActivityRecord, 'near' | 'closedAt'>,
  recorded: AttendanceState | undefined,
  now: Date,
) {
  const { state, near, closedAt } = activity;
  if (!near) return 'activity.nearNotAsked';
  const objection = whyNotSaid('nearSaid', state);
  if (objection) return objection;
  if (state === 'closed') {
    const late = !closedAt || now.getTime() > closedAt.getTime() + NEAR_AFTER_END;
    if (late) return 'activity.nearTooLate';
  } else {
    const objection = whyNotCheckIn(activity, now);
    if (objection) return objection === 'activity.dayOver' ? 'activity.nearTooLate' : objection;
  }
  return recorded && tookPart(recorded) ? null : 'activity.notCome';
}

/** Somebody who scans at `now` is present until `lateAfterMinutes` after the start, to the very moment, then late. */
export function arrivalState(
  { startsAt, lateAfterMinutes }: Pick<ActivityRecord, 'startsAt' | 'lateAfterMinutes'>,
  now: Date,
): 'present' | 'late' {
  return now.getTime() > startsAt.getTime() + lateAfterMinutes * MINUTE ? 'late' : 'present';
}

/** Whether somebody may say of themselves that they take part from afar: those who are long away (流动党员) on that day. */
export const mayBeRemote = (member: Classed, day: string) => classOn(member, day) === 'away';

/**
 * What is recorded, when the check-in ends, of a member of whom nothing was: absent, excused for the
 * frail and those on standing leave, and nothing (null) of those whom the meeting was not for.
 */
export function closingState(
  activity: ForWhom & Pick<ActivityRecord, 'startsAt'>,
  member: RollEntry,
): AttendanceState | null {
  if (isAwaited(activity, member)) return 'absent';
  return isInvited(activity, member) ? 'excused' : null;
}

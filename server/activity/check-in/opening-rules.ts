import { phoneClockSeconds } from '../../../contract/activity/check-in-code';
import type { CheckInStanding } from '../../../contract/activity/opening';
import type { ActivityState } from '../../../contract/words';
import { type Refusal, refuse } from '../../kernel/refusal';
import { dayOf, daysAfter, startOfDay } from '../../kernel/time/clock';
import type { ActivityRecord } from '../../records/activity';
import { hasEnded } from '../../statistics/attendance';
import { openHours } from '../model/settings';
import { whyNotSaid } from '../model/transitions';

const HOUR = 3_600_000;

/** What a phone's clock may be wrong by, in milliseconds. */
const GIVE = phoneClockSeconds * 1000;

/** However late in the evening a meeting starts, people may check in for so long. */
const TAKEN_AT_LEAST = 6 * HOUR;

type Starts = Pick<ActivityRecord, 'startsAt'>;
type Opened = Pick<ActivityRecord, 'startsAt' | 'openedAt'>;
type Standing = Pick<ActivityRecord, 'startsAt' | 'openedAt' | 'state'>;

const endOfDay = (startsAt: Date) => startOfDay(daysAfter(dayOf(startsAt), 1));

/** From when to when a check-in may be opened: some hours before the start to the end of that day in Shanghai. */
export const opensOf = ({ startsAt }: Starts) => ({
  startsAt,
  from: new Date(startsAt.getTime() - openHours * HOUR),
  until: endOfDay(startsAt),
});

/** The latest start of a meeting whose check-in may be opened at `now`. */
export const latestOpenedAt = (now: Date) => new Date(now.getTime() + openHours * HOUR);

/** Whether the day of an activity has passed: a check-in that was not opened then is not opened any more. */
export const isDayOver = (activity: Starts, now: Date) => now >= opensOf(activity).until;

/** Until when people check in where it is open: the end of that day, and some hours of a meeting late in the evening. */
export const takenUntil = ({ startsAt, openedAt }: Opened) =>
  new Date(
    Math.max(
      endOfDay(startsAt).getTime(),
      Math.max(startsAt.getTime(), openedAt?.getTime() ?? 0) + TAKEN_AT_LEAST,
    ),
  );

/** How the check-in of an activity that is announced or open stands at `now`. */
export function standingOf(activity: Standing, now: Date): CheckInStanding {
  if (activity.state === 'open') return now > takenUntil(activity) ? 'over' : 'open';
  const { from, until } = opensOf(activity);
  if (now < from) return 'early';
  return now < until ? 'ready' : 'over';
}

/** Whether somebody may be checking in at `now`: it is open, or may have been opened without signal. */
export const mayBeTaken = (activity: Standing, now: Date): boolean =>
  activity.state === 'open' ||
  (activity.state === 'announced' && now.getTime() >= opensOf(activity).from.getTime() - GIVE);

/**
 * Why the check-in cannot be opened as of `at`, or null: what has been opened stays so. `give`: what the clock that
 * says so may be wrong by.
 */
export function whyNotOpen(activity: Standing, at: Date, give = 0) {
  const { state, openedAt } = activity;
  const objection = whyNotSaid('opened', state);
  // What has ended and was opened was opened; what was only noted down was not.
  if (objection) return hasEnded(state) && openedAt ? null : objection;
  if (state === 'open') return null;
  const { from, until } = opensOf(activity);
  if (at.getTime() < from.getTime() - give) return 'activity.notYet';
  return at.getTime() < until.getTime() + give ? null : 'activity.dayOver';
}

/** What the time of an opening may be wrong by: the cloud's own by nothing, a phone's by what its clock may be. */
export const giveOf = (saidLater: boolean) => (saidLater ? GIVE : 0);

/** Why an opening cannot be taken back, or null: `came` have checked in, been entered, or wait to be confirmed. */
export function whyNotUndoOpen(state: ActivityState, came: number) {
  return whyNotSaid('openingTakenBack', state) ?? (came > 0 ? 'activity.someoneCheckedIn' : null);
}

/** The key is handed out from the day before the meeting on, for a phone that will be without signal. */
const lentFrom = ({ startsAt }: Starts) => startOfDay(daysAfter(dayOf(startsAt), -1));

/** Why the key is not handed out now, or null. */
export function whyNotLend(activity: Standing, now: Date) {
  if (now < lentFrom(activity)) return 'activity.notYet';
  return standingOf(activity, now) === 'over' ? 'activity.dayOver' : null;
}

/** Refuses a step, saying the times that its words tell. */
export function refuseStep(objection: Refusal['code'], activity: Starts): never {
  if (objection === 'activity.notYet') {
    refuse(objection, { from: opensOf(activity).from.toISOString() });
  }
  if (objection === 'activity.notBegun') refuse(objection, { startsAt: activity.startsAt.toISOString() });
  refuse(objection);
}

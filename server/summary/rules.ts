import type { Rhythm } from '../../contract/activity/rhythm';
import type { MemberClass } from '../../contract/words';
import {
  type Meeting,
  type Presence,
  type RollEntry,
  type Turnout,
  turnoutOfHeld,
  wasHeld,
} from '../../server/statistics/attendance';
import { classOn } from '../../server/statistics/member-class';
import { requiredHours } from '../../server/statistics/required-hours';
import { isWithin } from '../../server/statistics/rhythm';
import { monthOf, monthsAfter } from '../kernel/time/clock';

/** Months of attendance that a summary shows, the asked one last. */
export const MONTHS_SHOWN = 6;

const yearOfMonth = (month: string) => month.slice(0, 4);

/** The months whose records a summary of `month` rests on: its year, and the months shown before it. */
export function monthsNeeded(month: string): { first: string; last: string } {
  const year = yearOfMonth(month);
  const firstShown = monthsAfter(month, 1 - MONTHS_SHOWN);
  return { first: firstShown < `${year}-01` ? firstShown : `${year}-01`, last: `${year}-12` };
}

/** Of several meetings, the one to show: the latest that was held, else one that runs, else the next planned, else the last. */
function meetingToShow(meetings: readonly Meeting[], each: ReadonlyMap<string, Turnout>, now: Date) {
  const byTime = [...meetings].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return (
    byTime.filter((meeting) => wasHeld(meeting, each.get(meeting._id))).at(-1) ??
    byTime.find(({ state }) => state === 'open') ??
    byTime.find(({ startsAt }) => startsAt >= now) ??
    byTime.at(-1)
  );
}

/** What the regulations ask for, and whether it was held in the month, its quarter or its year. */
export function dutiesDone(
  asked: readonly Rhythm[],
  activities: readonly Meeting[],
  each: ReadonlyMap<string, Turnout>,
  month: string,
  now: Date,
) {
  return asked.map(({ kind, every, times }) => {
    const meetings = activities.filter(
      (activity) =>
        activity.kind === kind && activity.state !== 'cancelled' && isWithin(activity.startsAt, every, month),
    );
    const meeting = meetingToShow(meetings, each, now);
    const turnout = meeting && each.get(meeting._id);
    const held = meetings.filter((one) => wasHeld(one, each.get(one._id)));
    return {
      kind,
      every,
      held: held.length >= times,
      running: held.length < times && meeting?.state === 'open',
      draft: held.length < times && meeting?.state === 'draft',
      activityId: meeting?._id ?? null,
      at: meeting?.startsAt ?? null,
      arrived: turnout?.arrived ?? 0,
      expected: turnout?.expected ?? 0,
    };
  });
}

/** Turnout of theme days and meetings, month by month, oldest first. */
export function attendanceByMonth(
  activities: readonly Meeting[],
  each: ReadonlyMap<string, Turnout>,
  month: string,
) {
  return Array.from({ length: MONTHS_SHOWN }, (_, place) => {
    const shown = monthsAfter(month, place + 1 - MONTHS_SHOWN);
    const meetings = activities.filter(({ startsAt }) => monthOf(startsAt) === shown);
    return { month: shown, ...turnoutOfHeld(meetings, each) };
  });
}

/** Members on the roll by the class that they had in the quarter of a month. */
export function membersByClass(roll: readonly RollEntry[], month: string) {
  const count = (wanted: MemberClass) =>
    roll.filter((member) => classOn(member, `${month}-01`) === wanted).length;
  return { total: roll.length, able: count('able'), frail: count('frail'), away: count('away') };
}

/** How many on the roll have reached their required hours in the year of `month`, by own study and by taking part. */
export function studyReached(
  roll: readonly RollEntry[],
  ownHours: ReadonlyMap<string, number>,
  presences: readonly Presence[],
  month: string,
) {
  const hours = new Map(roll.map(({ _id }) => [_id, ownHours.get(_id) ?? 0]));
  for (const presence of presences) {
    const before = hours.get(presence.memberId);
    if (before === undefined || yearOfMonth(presence.month) !== yearOfMonth(month)) continue;
    hours.set(presence.memberId, before + presence.creditHours);
  }
  return {
    reached: roll.filter((member) => (hours.get(member._id) ?? 0) >= requiredHours(member)).length,
    of: roll.length,
    hours: [...hours.values()].reduce((total, own) => total + own, 0),
  };
}

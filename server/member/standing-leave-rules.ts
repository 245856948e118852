import type { StandingLeave } from '../../server/records/member';
import { daysAfter } from '../kernel/time/clock';

interface Wanted {
  until: string | null;
  reason: string;
}

/** The last day that a standing leave may run to: a year from today, less the day itself. It is then renewed. */
export function lastDayFrom(today: string): string {
  // A year after 29 February is the first of March.
  const sameDay = today.endsWith('02-29') ? `${today.slice(0, 4)}-03-01` : today;
  return daysAfter(`${Number(sameDay.slice(0, 4)) + 1}${sameDay.slice(4)}`, -1);
}

/** Why a standing leave cannot be noted so, or null. Ending it needs no reason. */
export function whyNotStandingLeave({ until, reason }: Wanted, today: string) {
  if (until === null) return null;
  if (!reason) return 'member.reasonNeeded';
  if (until < today) return 'member.leaveInPast';
  return until > lastDayFrom(today) ? 'member.leaveTooLong' : null;
}

/** What the entry says from now on: renewed, it runs on from its first day; ended, meetings of today expect them again. */
export function standingLeaveOf(
  before: StandingLeave | null,
  { until, reason, setBy }: Wanted & { setBy: string },
  today: string,
): StandingLeave | null {
  const runs = before !== null && before.until >= today;
  if (until !== null) return { from: runs ? before.from : today, until, reason, setBy };
  if (!runs) return before;
  const yesterday = daysAfter(today, -1);
  return yesterday < before.from ? null : { ...before, until: yesterday };
}

import { attendances } from '../../collections';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import type { Decisions } from '../leave/decision-rules';
import { followDecisions } from '../leave/follow-decisions';
import { attendancesOf } from '../model/reads';
import { bringAlong } from './after-life';
import { endCleared } from './end-cleared';
import { missingAtEnd } from './missing-at-end';

interface Known extends Decisions {
  roll: readonly MemberRecord[];
  /** Who ended the check-in. */
  enteredBy: string;
  now: Date;
}

/**
 * Gives everyone a record once the check-in has ended: what was decided of them, else that they were absent; and lets all
 * records say what the activity says. Said again it completes what broke off. Answers the records as they then stand.
 */
export async function completeRecords(
  activity: ActivityRecord,
  { roll, enteredBy, now, ...decisions }: Known,
): Promise<readonly AttendanceRecord[]> {
  const decided = await followDecisions(activity, decisions, now);
  const recorded = await endCleared(activity, roll, decided, { at: now, enteredBy });
  // What was recorded before the plan was changed, at the very moment it was.
  await bringAlong(activity, recorded, now);
  const missing = missingAtEnd(activity, roll, recorded, { at: now, enteredBy });
  const added = await attendances.insertMissing(missing);
  return added === missing.length ? [...recorded, ...missing] : attendancesOf(activity._id);
}

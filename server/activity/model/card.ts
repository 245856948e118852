import type * as z from 'zod';
import type { activityCard } from '../../../contract/activity';
import { type ActivityRecord, type AttendanceRecord, isRecorded } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { MemberRecord } from '../../records/member';
import { hasEnded, isAwaited } from '../../statistics/attendance';
import { saidOf } from './said';

/** Who looks at an activity, with their own record of it and what they said beforehand. */
export interface Reader {
  member: MemberRecord | null;
  mine: Pick<AttendanceRecord, 'state' | 'at' | 'cleared'> | undefined;
  said: AnswerRecord | undefined;
}

/** An activity as lists show it. */
export function cardOf(
  activity: ActivityRecord,
  { member, mine, said }: Reader,
): z.input<typeof activityCard> {
  return {
    activityId: activity._id,
    branchId: activity.branchId,
    kind: activity.kind,
    title: activity.title,
    startsAt: activity.startsAt,
    place: activity.place,
    state: activity.state,
    label: activity.label,
    joint: activity.branchIds.length > 1 || ((activity.asked ?? []).length > 0 && !hasEnded(activity.state)),
    cancelReason: activity.cancelReason,
    parts: activity.parts.map(({ kind, title }) => ({ kind, title })),
    mine: mine && isRecorded(mine) ? { state: mine.state, at: mine.at } : null,
    said: said ? saidOf(said) : null,
    expectsMe: member !== null && isAwaited(activity, member),
  };
}

import type * as z from 'zod';
import type { activityCard } from '../../contract/activity';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';

/** An activity as lists show it, with the caller's own record of it. */
export function cardOf(
  activity: ActivityRecord,
  mine: Pick<AttendanceRecord, 'state' | 'at'> | undefined,
): z.input<typeof activityCard> {
  return {
    activityId: activity._id,
    branchId: activity.branchId,
    kind: activity.kind,
    title: activity.title,
    startsAt: activity.startsAt,
    place: activity.place,
    state: activity.state,
    parts: activity.parts.map(({ kind, title }) => ({ kind, title })),
    mine: mine ? { state: mine.state, at: mine.at } : null,
  };
}

import { excuse } from '../../server/activity/lifecycle/after-life';
import { attendancesOf } from '../../server/activity/model/reads';
import { activities } from '../../server/collections';
import type { Presence } from '../../server/statistics/attendance';
import type { ActivityFigures } from '../../server/statistics/branch-records';

/** The activities that were called off and of which some record still counts. */
export function stillCounted(
  held: ReadonlyArray<Pick<ActivityFigures, '_id' | 'state'>>,
  presences: ReadonlyArray<Pick<Presence, 'activityId' | 'state'>>,
): string[] {
  const calledOff = new Set(held.filter(({ state }) => state === 'cancelled').map(({ _id }) => _id));
  const counting = presences.filter(
    ({ activityId, state }) => state !== 'excused' && calledOff.has(activityId),
  );
  return [...new Set(counting.map(({ activityId }) => activityId))];
}

/** Makes what is recorded of an activity that was called off count nowhere, as calling it off does. */
export async function excuseAll(activityId: string, now: Date): Promise<void> {
  const activity = await activities.get(activityId);
  if (activity?.state !== 'cancelled') return;
  const { cancelledBy: by = activity.createdBy, cancelReason: reason } = activity;
  await excuse(activity, await attendancesOf(activityId), { by, reason, now });
}

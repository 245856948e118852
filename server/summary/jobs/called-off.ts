import type { Presence } from '../../statistics/attendance';
import type { ActivityFigures } from '../../statistics/branch-records';

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

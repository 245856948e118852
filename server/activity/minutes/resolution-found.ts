import { resolutions } from '../../collections';
import type { ActivityRecord } from '../../records/activity';
import type { ResolutionRecord } from '../../records/resolution';

/** A resolution with the activity that resolved it, in one request. */
export async function resolutionWithActivity(
  resolutionId: string,
): Promise<{ resolution: ResolutionRecord; activity: ActivityRecord } | null> {
  const [found] = await resolutions.aggregate<ResolutionRecord & { activities: ActivityRecord[] }>((start) =>
    start
      .match({ _id: resolutionId })
      .limit(1)
      .lookup({ from: 'activities', localField: 'activityId', foreignField: '_id', as: 'activities' }),
  );
  if (!found) return null;
  const { activities, ...resolution } = found;
  const [activity] = activities;
  return activity ? { resolution, activity } : null;
}

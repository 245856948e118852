import { activities } from '../../collections';
import { attendancesOf } from '../model/reads';
import { excuse } from './after-life';

/** Makes what is recorded of an activity that was called off count nowhere, as calling it off does. */
export async function excuseAll(activityId: string, now: Date): Promise<void> {
  const activity = await activities.get(activityId);
  if (activity?.state !== 'cancelled') return;
  const { cancelledBy: by = activity.createdBy, cancelReason: reason } = activity;
  await excuse(activity, await attendancesOf(activityId), { by, reason, now });
}

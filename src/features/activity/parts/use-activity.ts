import { useCall } from '@/cloud/use-call';

/** One activity in full, as the caller may see it. Kept on the phone for the next visit's first screen. */
export const useActivity = (activityId: string) =>
  useCall('activity.detail', { activityId }, { keep: true, when: activityId !== '' });

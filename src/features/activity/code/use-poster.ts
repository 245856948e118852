import { useCall } from '@/cloud/use-call';

/** The printed code of an activity, with what stands beside it. */
export const usePoster = (activityId: string) =>
  useCall('activity.poster', { activityId }, { when: activityId !== '' });

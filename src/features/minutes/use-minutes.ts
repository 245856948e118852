import { useCall } from '@/cloud/use-call';

/** What was said, resolved and photographed at one activity. Kept on the phone: it can be written on without a signal. */
export const useMinutes = (activityId: string, { when = true }: { when?: boolean } = {}) =>
  useCall('activity.minutes', { activityId }, { keep: true, when: when && activityId !== '' });

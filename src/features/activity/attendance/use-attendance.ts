import { useCall } from '@/cloud/use-call';

/**
 * Everyone on the roll with what is recorded of them; asked again every so many milliseconds while given. Kept on the
 * phone, so that people can be entered where there is no signal.
 */
export const useAttendance = (activityId: string, every?: number) =>
  useCall(
    'activity.attendance',
    { activityId },
    { keep: true, when: activityId !== '', ...(every === undefined ? {} : { every }) },
  );

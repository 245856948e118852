import { useCall } from '@/cloud/use-call';

/** Everyone on the roll with what is recorded of them; asked again every so many milliseconds while given. */
export const useAttendance = (activityId: string, every?: number) =>
  useCall(
    'activity.attendance',
    { activityId },
    { when: activityId !== '', ...(every === undefined ? {} : { every }) },
  );

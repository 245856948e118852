import { useEffect, useState } from 'react';
import { useCall } from '@/cloud/use-call';

/** Milliseconds after which to look again while WeChat looks at a picture: usually it has by then. */
const LOOK_AGAIN = 15_000;

/** What was said, resolved and photographed at one activity. Kept on the phone: it can be written on without a signal. */
export function useMinutes(activityId: string, { when = true }: { when?: boolean } = {}) {
  const [checking, setChecking] = useState(false);
  const asked = useCall(
    'activity.minutes',
    { activityId },
    { keep: true, when: when && activityId !== '', ...(checking ? { every: LOOK_AGAIN } : {}) },
  );
  const underWay =
    asked.answer?.pictures.some(({ state, overdue }) => state === 'checking' && !overdue) ?? false;
  useEffect(() => setChecking(underWay), [underWay]);
  return asked;
}

import { useAct } from '@/cloud/use-act';

/** Ends the check-in; whoever has no record gets one. */
export const useEndCheckIn = () => useAct('activity.close', { refreshes: ['activity.', 'summary.'] });

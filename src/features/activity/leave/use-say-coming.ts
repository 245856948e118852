import { useAct } from '@/cloud/use-act';

/** The member says that they will come. */
export const useSayComing = () => useAct('activity.answer', { refreshes: ['activity.', 'summary.home'] });

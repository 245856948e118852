import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

/** What the regulations ask of the branch in the coming months and nobody has planned yet. */
export const usePlan = () => useCall('activity.plan', {});

/** Makes drafts of it. */
export const useAdoptPlan = () => useAct('activity.adoptPlan', { refreshes: ['activity.', 'summary.'] });

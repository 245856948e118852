import { useAct } from '@/cloud/use-act';

/** Takes back what is recorded of somebody. */
export const useClearEntry = () =>
  useAct('activity.clearEntry', { refreshes: ['activity.', 'summary.', 'member.'] });

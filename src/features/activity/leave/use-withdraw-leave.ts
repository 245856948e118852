import { useAct } from '@/cloud/use-act';

/** The member takes back a request that waits. */
export const useWithdrawLeave = () =>
  useAct('activity.withdrawLeave', { refreshes: ['activity.', 'summary.home'] });

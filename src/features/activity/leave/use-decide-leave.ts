import { useAct } from '@/cloud/use-act';

/** The secretary or the committee answers a request for leave. */
export const useDecideLeave = () => useAct('activity.decideLeave', { refreshes: ['activity.', 'summary.'] });

import { useAct } from '@/cloud/use-act';

/** The member asks for leave; it waits for the secretary. */
export const useAskLeave = () => useAct('activity.askLeave', { refreshes: ['activity.', 'summary.home'] });

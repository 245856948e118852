import { useAct } from '@/cloud/use-act';

/** The secretary records people; what is already so stays as it is. */
export const useEnterPeople = () => useAct('activity.enter', { refreshes: ['activity.', 'summary.'] });

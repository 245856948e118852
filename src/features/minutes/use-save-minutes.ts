import { useAct } from '@/cloud/use-act';

/** The host's secretary or committee saves the minutes. */
export const useSaveMinutes = () => useAct('activity.saveMinutes', { refreshes: ['activity.minutes'] });

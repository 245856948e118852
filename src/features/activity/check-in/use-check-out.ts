import { useAct } from '@/cloud/use-act';

/** The member says that they leave, where the activity asks for it. */
export const useCheckOut = () => useAct('activity.checkOut', { refreshes: ['activity.'] });

import { useAct } from '@/cloud/use-act';
import { usePages } from '@/cloud/use-pages';

const refreshes = ['activity.minutes', 'activity.resolutions', 'summary.home'];

export const useAddResolution = () => useAct('activity.addResolution', { refreshes });
export const useChangeResolution = () => useAct('activity.changeResolution', { refreshes });
export const useCloseResolution = () => useAct('activity.closeResolution', { refreshes });

/** What is to be done or was: the reader's own, or with `branchId` a whole branch's. */
export const useResolutions = (state: 'open' | 'closed', branchId?: string) =>
  usePages('activity.resolutions', branchId === undefined ? { state } : { state, branchId });

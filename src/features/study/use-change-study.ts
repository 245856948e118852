import { useAct } from '@/cloud/use-act';

const refreshes = ['study.', 'summary.', 'member.year'];

/** Corrects a record of one's own. */
export const useChangeStudy = () => useAct('study.change', { refreshes });

/** Takes a record of one's own back. */
export const useWithdrawStudy = () => useAct('study.withdraw', { refreshes });

import { useAct } from '@/cloud/use-act';

/** Gives a wish back to the wall. */
export const useGiveUpWish = () => useAct('wish.giveUp', { refreshes: ['wish.', 'summary.'] });

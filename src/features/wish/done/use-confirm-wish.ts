import { useAct } from '@/cloud/use-act';

/** The citizen's word on whether a wish was fulfilled. */
export const useConfirmWish = () => useAct('wish.confirm', { refreshes: ['wish.', 'summary.'] });

import { useAct } from '@/cloud/use-act';

/** Says that a wish taken on is done; it waits for the citizen's word. */
export const useFulfilWish = () => useAct('wish.fulfil', { refreshes: ['wish.', 'summary.'] });

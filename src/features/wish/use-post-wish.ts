import { useAct } from '@/cloud/use-act';

/** Hands a wish to its community. */
export const usePostWish = () => useAct('wish.post', { refreshes: ['wish.list', 'summary.'] });

import { useAct } from '@/cloud/use-act';

/** The community publishes a wish, or rejects it with a reason. */
export const useVerifyWish = () => useAct('wish.verify', { refreshes: ['wish.', 'summary.'] });

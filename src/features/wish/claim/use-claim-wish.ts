import { useAct } from '@/cloud/use-act';
import { buzz } from '@/device/buzz';

/** Takes a wish on; of any number at one moment exactly one wins. */
export const useClaimWish = () => useAct('wish.claim', { refreshes: ['wish.', 'summary.'], done: buzz });

import { useAct } from '@/cloud/use-act';
import { wishDraftKey } from './use-wish-draft';

/** Hands a wish to its community. */
export const usePostWish = () =>
  useAct('wish.post', { refreshes: ['wish.list', 'summary.'], draft: wishDraftKey });

import { useAct } from '@/cloud/use-act';

/** Who leads the branch says of check-ins sent later, or off the poster, that they are so, or not. */
export const useConfirmCaptures = () =>
  useAct('activity.confirmCaptures', { refreshes: ['activity.', 'summary.'] });

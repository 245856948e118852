import { useAct } from '@/cloud/use-act';
import { useCall } from '@/cloud/use-call';

/** What the reader said they can do. */
export const useSkills = () => useCall('member.skills', {});

/** Says it anew; the wall then starts with what suits. */
export const useSaveSkills = () =>
  useAct('member.saveSkills', { refreshes: ['member.skills', 'summary.home', 'wish.'] });

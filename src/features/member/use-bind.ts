import { useAct } from '@/cloud/use-act';

/** Binds the reader to the roll, or asks the branch's secretary to. */
export const useBind = () =>
  useAct('member.bind', { refreshes: ['member.', 'summary.', 'activity.', 'study.'] });

import { useAct } from '@/cloud/use-act';

/** The secretary says who somebody is, or that they are not of this branch. */
export const useAnswerRequest = () =>
  useAct('member.answer', { refreshes: ['member.', 'summary.', 'activity.attendance'] });

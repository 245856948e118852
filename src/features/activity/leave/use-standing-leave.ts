import { useAct } from '@/cloud/use-act';

/** The secretary notes, renews or ends a member's standing leave. */
export const useStandingLeave = () =>
  useAct('member.standingLeave', { refreshes: ['activity.', 'summary.'] });

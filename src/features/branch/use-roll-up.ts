import { useCall } from '@/cloud/use-call';

/** A higher committee's month; without an organization, the one the caller works for. */
export const useRollUp = (organizationId: string | undefined, month: string) =>
  useCall('summary.rollUp', { ...(organizationId ? { organizationId } : {}), month }, { keep: true });

import { useCall } from '@/cloud/use-call';

/** People who asked the branch to be bound to its roll. */
export const useBindRequests = (branchId?: string) =>
  useCall('member.requests', branchId ? { branchId } : {});

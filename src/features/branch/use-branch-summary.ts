import { useCall } from '@/cloud/use-call';

/** A branch's month; without a branch the caller's own, without a month this one. */
export const useBranchSummary = (branchId: string | undefined, month: string | undefined) =>
  useCall(
    'summary.branch',
    { ...(branchId ? { branchId } : {}), ...(month ? { month } : {}) },
    { keep: month === undefined },
  );

import { useCall } from '@/cloud/use-call';

/** Whether the caller is on the branch's own roll: committees above it see its activities too, but do not check in. */
export function useIsOwnBranch(branchId: string | undefined): boolean {
  const { answer } = useCall('member.me', {}, { keep: true });
  return branchId !== undefined && answer?.member?.branchId === branchId;
}

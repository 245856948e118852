import { useCall } from '@/cloud/use-call';

/** Whether the caller is secretary or on the committee of their own branch, and so may plan and record there. */
export function useLeadsBranch(): boolean {
  const { answer } = useCall('member.me', {}, { keep: true });
  const member = answer?.member;
  return (
    member?.offices.some(
      ({ role, organizationId }) =>
        organizationId === member.branchId && (role === 'secretary' || role === 'committee'),
    ) ?? false
  );
}

import { useCall } from '@/cloud/use-call';

/** Whether the caller is secretary of their own branch. */
export function useIsSecretary(): boolean {
  const { answer } = useCall('member.me', {}, { keep: true });
  const member = answer?.member;
  return (
    member?.offices.some(
      ({ role, organizationId }) => role === 'secretary' && organizationId === member.branchId,
    ) ?? false
  );
}

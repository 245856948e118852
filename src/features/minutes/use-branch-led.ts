import { useCall } from '@/cloud/use-call';

/** The reader's own branch, where they are its secretary or on its committee. */
export function useBranchLed(): string | undefined {
  const { answer } = useCall('member.me', {}, { keep: true });
  const member = answer?.member;
  const leads = member?.offices.some(
    ({ role, organizationId }) =>
      organizationId === member.branchId && (role === 'secretary' || role === 'committee'),
  );
  return leads ? member?.branchId : undefined;
}

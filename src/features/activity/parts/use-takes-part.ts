import { useCall } from '@/cloud/use-call';

/**
 * Whether the caller is on the roll of one of the branches that take part, not only of one that is asked: committees above them see the activity too,
 * but do not check in.
 */
export function useTakesPart(branches: readonly { branchId: string; agreed: boolean }[] = []): boolean {
  const { answer } = useCall('member.me', {}, { keep: true });
  const own = answer?.member?.branchId;
  return branches.some(({ branchId, agreed }) => agreed && branchId === own);
}

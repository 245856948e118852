import { useCall } from '@/cloud/use-call';

/**
 * Whether the caller is on the roll of one of the branches that take part: committees above them see the activity too,
 * but do not check in.
 */
export function useTakesPart(branches: readonly { branchId: string }[] = []): boolean {
  const { answer } = useCall('member.me', {}, { keep: true });
  const own = answer?.member?.branchId;
  return branches.some(({ branchId }) => branchId === own);
}

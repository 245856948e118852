import { useCall } from '@/cloud/use-call';
import { useSettled } from '@/shared/use-settled';

/** Communities whose name starts with what was written, a moment after the last key. */
export function useCommunities(written: string, when: boolean) {
  const search = useSettled(written);
  return useCall('member.organizations', { kind: 'community', search }, { when });
}

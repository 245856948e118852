import { useEffect, useState } from 'react';
import { useCall } from '@/cloud/use-call';

/** Milliseconds without a further key before the cloud is asked. */
const pause = 300;

/** Communities whose name starts with what was written, a moment after the last key. */
export function useCommunities(written: string, when: boolean) {
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(written.trim()), pause);
    return () => clearTimeout(timer);
  }, [written]);
  return useCall('member.organizations', { kind: 'community', search }, { when });
}

import { useCall } from '@/cloud/use-call';

/** What anybody may read of a branch or a community; the last visit's stands until a new one comes. */
export const usePublicPage = (organizationId: string) =>
  useCall('summary.publicPage', { organizationId }, { keep: true, when: organizationId !== '' });

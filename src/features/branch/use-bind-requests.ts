import { usePages } from '@/cloud/use-pages';

/** People who asked to be bound and wait for the reader: at the office that they chose, by how the name begins. */
export const useBindRequests = (organizationId: string | undefined, search: string) =>
  usePages('member.requests', { ...(organizationId ? { organizationId } : {}), search });

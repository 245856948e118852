import { usePages } from '@/cloud/use-pages';

/** The branch's activities: `coming` soonest first, `past` latest first. Without a branch, the caller's own. */
export const useActivityList = (when: 'coming' | 'past', branchId?: string) =>
  usePages('activity.list', branchId ? { when, branchId } : { when });

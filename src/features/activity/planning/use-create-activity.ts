import { useAct } from '@/cloud/use-act';
import { activityDraftKey } from './use-activity-draft';

/** Plans an activity of the caller's branch; members see it at once. */
export const useCreateActivity = () =>
  useAct('activity.create', { refreshes: ['activity.list', 'summary.'], draft: activityDraftKey });

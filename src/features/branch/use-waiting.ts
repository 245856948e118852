import { useCall } from '@/cloud/use-call';

/** What waits for the secretary, and which branch they lead; nothing for anybody else. */
export function useWaiting() {
  const { answer } = useCall('summary.home', {}, { keep: true });
  const countOf = (wanted: 'leaveRequests' | 'bindRequests' | 'studyNotes') =>
    answer?.todo.find(({ what }) => what === wanted)?.count ?? 0;
  return {
    ownBranchId: answer?.member?.branchId,
    isSecretary: answer?.member?.isSecretary ?? false,
    leaveRequests: countOf('leaveRequests'),
    bindRequests: countOf('bindRequests'),
    studyNotes: countOf('studyNotes'),
  };
}

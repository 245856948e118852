import { useCall } from '@/cloud/use-call';

/** Members of the caller's branch who ask for leave and wait. */
export const useLeaveRequests = () => useCall('activity.leaveRequests', {});

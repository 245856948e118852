import { useCall } from '@/cloud/use-call';

/** Study notes of the branch's members that wait to be read. */
export const useWaitingNotes = () => useCall('study.waiting', {});

import { useCall } from '@/cloud/use-call';

/** A further page of the caller's records. */
export const useEarlierRecords = (cursor: string) => useCall('study.mine', { cursor });

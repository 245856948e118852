import { useCall } from '@/cloud/use-call';

/** A further page of the caller's records of a year. */
export const useEarlierRecords = (cursor: string, year?: number) =>
  useCall('study.mine', year === undefined ? { cursor } : { cursor, year });

import { useCall } from '@/cloud/use-call';

/** The caller's year of study with its latest records. This year's is kept on the phone for the next visit's first screen. */
export const useStudyYear = (year?: number) =>
  useCall('study.mine', year === undefined ? {} : { year }, { keep: year === undefined });

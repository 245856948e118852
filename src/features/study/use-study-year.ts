import { useCall } from '@/cloud/use-call';

/** The caller's year of study with its latest records. Kept on the phone for the next visit's first screen. */
export const useStudyYear = () => useCall('study.mine', {}, { keep: true });

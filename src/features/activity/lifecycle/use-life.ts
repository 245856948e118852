import { useAct } from '@/cloud/use-act';

const refreshes = ['activity.', 'summary.'];

/** A draft is announced. */
export const useAnnounce = () => useAct('activity.announce', { refreshes });

/** An activity is called off. */
export const useCancel = () => useAct('activity.cancel', { refreshes });

/** The record of an activity is frozen. */
export const useFile = () => useAct('activity.file', { refreshes });

/** A line is added beside a frozen record. */
export const useCorrect = () => useAct('activity.correct', { refreshes });

import type { ActivityState } from '@contract/words';

/** Whether the check-in is over: what is recorded stands, and is corrected only with a reason. */
export const hasEnded = (state: ActivityState): boolean => state === 'closed' || state === 'filed';

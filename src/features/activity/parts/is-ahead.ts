import type { ActivityState } from '@contract/words';

/** Announced and not ended yet: people come to it. What may be done with it, its `may` says. */
export const isAhead = (state: ActivityState): boolean => state === 'announced' || state === 'open';

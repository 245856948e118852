import type { ActivityState } from '../../../contract/words';

/** Why guests cannot be added or marked, or null. */
export function whyNotChangeGuests(state: ActivityState) {
  if (state === 'draft') return 'activity.notAnnounced';
  if (state === 'cancelled') return 'activity.cancelled';
  return state === 'filed' ? 'activity.filed' : null;
}

/** The states in which they can. */
export const guestsChangeIn: readonly ActivityState[] = ['announced', 'open', 'closed'];

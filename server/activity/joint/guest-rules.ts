import type { ActivityState } from '../../../contract/words';
import { transitionOf, whyNotSaid } from '../model/transitions';

/** Why guests cannot be added or marked, or null. */
export const whyNotChangeGuests = (state: ActivityState) => whyNotSaid('guestsNoted', state);

/** The states in which they can. */
export const guestsChangeIn: readonly ActivityState[] = transitionOf('guestsNoted').from;

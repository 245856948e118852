import type { ErrandRecord } from '../records/errand';

/**
 * Whether a problem counts as solved (办好): the resident said so, or said nothing for seven days after it was called done.
 * What was rejected or withdrawn does not count.
 */
export const isSolved = ({ state }: Pick<ErrandRecord, 'state'>) =>
  state === 'confirmed' || state === 'undisputed';

/** Of what is solved, whether nobody said so: silence of seven days closed it. Counted with it, and shown apart. */
export const isUnconfirmed = ({ state }: Pick<ErrandRecord, 'state'>) => state === 'undisputed';

/**
 * Whether it was noted down as done by whoever helped on the spot (由经办人记录): nobody confirmed it, so that it is counted
 * beside what was solved, never with it.
 */
export const isRecorded = ({ state }: Pick<ErrandRecord, 'state'>) => state === 'recorded';

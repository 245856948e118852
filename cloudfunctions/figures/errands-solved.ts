import type { ErrandRecord } from '../records/errand';

/**
 * Whether a problem counts as solved (办好): the resident said so, or said nothing for seven days after it was called done.
 * What was rejected or withdrawn does not count.
 */
export const isSolved = ({ state }: Pick<ErrandRecord, 'state'>) =>
  state === 'confirmed' || state === 'undisputed';

import { keyedHash } from './cipher';

/** What a call said, as a mark that tells nothing of it: kept with what the call made. */
export const saidIn = (input: unknown) => keyedHash(JSON.stringify(input), 'said');

/**
 * Whether what stands was made by the very words that are said now. A draft that was changed after an answer was lost is
 * sent under its first request id: what stands may then say something else, and its writer has to be told so. What was
 * made before there were marks counts as the same.
 */
export const standsAsSaid = ({ said }: { said?: string }, input: unknown) =>
  said === undefined || said === saidIn(input);

import { shortCode } from '../store/identifier';

const plainMark = (text: string) => shortCode(text, 24);

/**
 * What a call said, as a mark kept with what the call made. Of what holds a contact the mark is a keyed one
 * (`cipher.saidMark`), so that nobody who has the database can try phones against it.
 */
export const saidIn = (input: unknown, markOf = plainMark) => markOf(JSON.stringify(input));

/**
 * Whether what stands was made by the very words that are said now. A draft that was changed after an answer was lost is
 * sent under its first request id: what stands may then say something else, and its writer has to be told so. What was
 * made before there were marks counts as the same.
 */
export const standsAsSaid = ({ said }: { said?: string }, input: unknown, markOf = plainMark) =>
  said === undefined || said === saidIn(input, markOf);

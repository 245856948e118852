import { FEEDBACK_DAYS } from '../../contract/message/feedback';
import type { FeedbackState } from '../../contract/words';
import { isConcerned } from '../../server/letters/reader-rules';
import type { FeedbackRecord } from '../../server/records/feedback';
import type { MemberRecord } from '../../server/records/member';
import { higherOfficeOf, isOver, officeOf } from '../kernel/access/permission';
import type { Where } from '../kernel/store/collection';
import { command } from '../kernel/store/database';

/** What the number that a letter leaves is sealed for. */
export const CONTACT_PURPOSE = 'feedback.contact';

/** Who asks, as far as these rules look. */
export interface Reader {
  openid: string;
  member: Pick<MemberRecord, '_id' | 'offices'> | null;
}

const WAITS_MILLISECONDS = FEEDBACK_DAYS * 86_400_000;

/** Before this instant something was sent that has waited too long by now. */
export const overdueBefore = (now: Date) => new Date(now.getTime() - WAITS_MILLISECONDS);

/** Whether a letter is about the reader, or about what they hold an office at. */
export const concerns = ({ concerned }: Pick<FeedbackRecord, 'concerned'>, reader: Reader) =>
  isConcerned(concerned, reader);

export type Letter = Pick<
  FeedbackRecord,
  'openid' | 'concerned' | 'townshipId' | 'receiverId' | 'line' | 'at'
>;

/**
 * Whether a letter comes to the reader: to its receiver at once, to the committees above once it has waited too long.
 * Never to its own writer, nor to whom it concerns.
 */
export function receives(letter: Letter, reader: Reader, now: Date): boolean {
  if (letter.openid === reader.openid || concerns(letter, reader)) return false;
  if (isOver(reader, [letter.receiverId ?? letter.townshipId])) return true;
  return letter.at < overdueBefore(now) && isOver(reader, letter.line);
}

/**
 * What the reader's office is to look through: for those above the township what came to them, and what still waits below;
 * null for those who hold none that receives letters.
 */
export function receivedBy(reader: Pick<Reader, 'member'>, state: FeedbackState, now: Date): Where[] | null {
  const township = officeOf(reader.member, ['township']);
  if (township) return [{ line: township, state }];
  const above = higherOfficeOf(reader.member);
  if (!above) return null;
  const own = { receiverId: above, state };
  // What the committees below have answered is theirs.
  return state === 'waiting' ? [own, { line: above, state, at: command().lt(overdueBefore(now)) }] : [own];
}

import { tookPart } from '../../contract/words';
import { attendances, studyRecords } from '../collections';
import { attendanceId } from '../records/activity';

/** A year of one member's study, and more. */
const STUDIES_OF_A_YEAR = 500;

/**
 * Why somebody may not make up for an activity by study (补学), or null: it must be recorded that they missed it, and what
 * they sent for it before must have been sent back. Two requests side by side.
 */
export async function whyNotMakeUp(memberId: string, activityId: string, year: number) {
  const [missed, studied] = await Promise.all([
    attendances.get(attendanceId(activityId, memberId)),
    studyRecords.find({ memberId, year }, { limit: STUDIES_OF_A_YEAR, fields: ['makesUpFor', 'state'] }),
  ]);
  if (!missed || tookPart(missed.state)) return 'study.notMissed';
  const before = studied.some(({ makesUpFor, state }) => makesUpFor === activityId && state !== 'declined');
  return before ? 'study.madeUpAlready' : null;
}

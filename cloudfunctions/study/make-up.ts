import { tookPart } from '../../contract/words';
import { attendances, studyRecords } from '../collections';
import { command } from '../kernel/database';
import { attendanceId } from '../records/activity';

/** Two years of one member's study, and more. */
const STUDIES_LOOKED_AT = 1000;

/**
 * Why somebody may not make up for an activity by study (补学), or null: it must be recorded that they missed it, and what
 * they sent for it before must have been sent back, whether it was of this year or, around New Year, of the one before or
 * after. Two requests side by side.
 */
export async function whyNotMakeUp(memberId: string, activityId: string, year: number) {
  const [missed, studied] = await Promise.all([
    attendances.get(attendanceId(activityId, memberId)),
    studyRecords.find(
      { memberId, year: command().in([year - 1, year, year + 1]) },
      { limit: STUDIES_LOOKED_AT, fields: ['makesUpFor', 'state'] },
    ),
  ]);
  if (!missed || tookPart(missed.state)) return 'study.notMissed';
  const before = studied.some(({ makesUpFor, state }) => makesUpFor === activityId && state !== 'declined');
  return before ? 'study.madeUpAlready' : null;
}

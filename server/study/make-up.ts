import { tookPart } from '../../contract/words';
import { attendances, studyRecords } from '../../server/collections';
import { attendanceId } from '../../server/records/activity';
import { stands } from '../../server/statistics/study-hours';
import { command } from '../kernel/store/database';

/** Two years of one member's study, and more. */
const STUDIES_LOOKED_AT = 1000;

/** A function runs for at most a minute: what was claimed before that and is not written was lost on the way. */
const LOST_AFTER_MILLISECONDS = 60_000;

/**
 * Makes an absence the one that a study record is to make up for (补学); says why not, or null. It must be recorded that they
 * missed it, and what they sent for it before must have been sent back or withdrawn, whether it was of this year or, around New Year, of
 * the one before or after. One conditional write on the absence decides, so that of two sent together one makes up for it;
 * a claim whose record was never written stands in nobody's way.
 */
export async function claimMakeUp(
  { memberId, activityId, year }: { memberId: string; activityId: string; year: number },
  recordId: string,
  now: Date,
) {
  const _id = attendanceId(activityId, memberId);
  const [missed, studied] = await Promise.all([
    attendances.get(_id),
    studyRecords.find(
      { memberId, year: command().in([year - 1, year, year + 1]) },
      { limit: STUDIES_LOOKED_AT, fields: ['makesUpFor', 'state'] },
    ),
  ]);
  if (!missed || tookPart(missed.state)) return 'study.notMissed';
  const before = studied.some(({ makesUpFor, state }) => makesUpFor === activityId && stands(state));
  if (before) return 'study.madeUpAlready';
  const { madeUpBy, updatedAt } = missed;
  if (madeUpBy?.recordId === recordId) return null;
  // Claimed a moment ago, and not written yet: the call that does so is under way.
  const isWritten = studied.some((one) => one._id === madeUpBy?.recordId);
  const isFresh = madeUpBy !== undefined && now.getTime() - madeUpBy.at.getTime() <= LOST_AFTER_MILLISECONDS;
  if (isFresh && !isWritten) return 'study.madeUpAlready';
  const claimed = await attendances.change(
    { _id, 'madeUpBy.recordId': madeUpBy?.recordId ?? command().exists(false) },
    // When it last changed stays: what was recorded of the meeting has not.
    { set: { madeUpBy: { recordId, at: now }, updatedAt } },
  );
  // The same request may have claimed it at this moment: it is one record.
  if (claimed || (await attendances.get(_id))?.madeUpBy?.recordId === recordId) return null;
  return 'study.madeUpAlready';
}

import type { AttendanceSource } from '../../../contract/words';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import { hasEnded } from '../../statistics/attendance';
import { whyNotSaid } from '../model/transitions';

/** What a member said of themselves. */
const own: readonly AttendanceSource[] = ['scanned', 'spoken'];
/** What somebody in charge confirmed. */
const confirmed: readonly AttendanceSource[] = ['sentLater', 'poster'];

/** Whether there is anything to take back: not what the end of the check-in wrote, nor what was taken back already. */
export const isToClear = (
  record: Pick<AttendanceRecord, 'source' | 'cleared'> | undefined,
): record is AttendanceRecord => record !== undefined && record.source !== 'closing' && !record.cleared;

/** Why what is recorded of somebody cannot be taken back, or null. */
export function whyNotClear(
  { state }: Pick<ActivityRecord, 'state'>,
  record: Pick<AttendanceRecord, 'state' | 'source'>,
  { said, reason }: { said: Pick<AnswerRecord, 'state'> | undefined; reason: string },
) {
  const objection = whyNotSaid('entered', state);
  if (objection) return objection;
  const isGivenLeave = record.state === 'leave' && said?.state === 'approved';
  if (isGivenLeave || confirmed.includes(record.source)) return 'activity.entryDecided';
  if (reason) return null;
  if (hasEnded(state)) return 'activity.reasonNeeded';
  return own.includes(record.source) ? 'activity.clearReasonNeeded' : null;
}

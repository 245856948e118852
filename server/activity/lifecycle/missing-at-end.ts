import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import { attendanceOf } from '../model/attendance-record';
import { closingState } from '../model/rules';

/**
 * The records of those of whom nothing was recorded when the check-in ended: of those whose roll entry is as it was
 * then, so that nobody is absent from a meeting held before they joined.
 */
export function missingAtEnd(
  activity: ActivityRecord,
  roll: readonly MemberRecord[],
  recorded: readonly Pick<AttendanceRecord, 'memberId'>[],
  { at, enteredBy }: { at: Date; enteredBy: string },
): AttendanceRecord[] {
  const have = new Set(recorded.map(({ memberId }) => memberId));
  const { closedAt } = activity;
  const onRollThen = roll.filter(({ updatedAt }) => closedAt === null || updatedAt <= closedAt);
  return onRollThen.flatMap((member) => {
    const state = have.has(member._id) ? null : closingState(activity, member);
    if (!state) return [];
    return [attendanceOf(activity, member, { state, source: 'closing', at, enteredBy, reason: '' })];
  });
}

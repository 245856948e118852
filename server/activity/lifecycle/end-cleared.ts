import { attendances } from '../../collections';
import { command } from '../../kernel/store/database';
import { type ActivityRecord, type AttendanceRecord, isRecorded } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import { creditedHours, type Said } from '../model/attendance-record';
import { attendancesOf } from '../model/reads';
import { closingState } from '../model/rules';

/** What the end makes of somebody whose record was taken back; nothing is counted of whom it was not for. */
const endOf = (activity: ActivityRecord, member: MemberRecord | undefined) =>
  (member && closingState(activity, member)) ?? 'excused';

/**
 * Writes what the end of the check-in makes of those of whom nothing is recorded any more, since it was taken back. Asks
 * for nothing where there are none. Answers all records as they then stand.
 */
export async function endCleared(
  activity: ActivityRecord,
  roll: readonly MemberRecord[],
  recorded: readonly AttendanceRecord[],
  { at, enteredBy }: Pick<Said, 'at' | 'enteredBy'>,
): Promise<readonly AttendanceRecord[]> {
  const members = new Map(roll.map((member) => [member._id, member]));
  const byState = new Map<AttendanceRecord['state'], string[]>();
  for (const record of recorded.filter((one) => !isRecorded(one))) {
    const state = endOf(activity, members.get(record.memberId));
    byState.set(state, [...(byState.get(state) ?? []), record._id]);
  }
  if (byState.size === 0) return recorded;
  await Promise.all(
    [...byState].map(([state, ids]) =>
      attendances.changeAll(
        { _id: command().in(ids), cleared: true },
        {
          set: {
            ...{ state, source: 'closing', at, enteredBy, reason: '', cleared: false, updatedAt: at },
            creditHours: creditedHours(activity, state),
          },
        },
      ),
    ),
  );
  return attendancesOf(activity._id);
}

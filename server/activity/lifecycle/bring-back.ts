import { attendances } from '../../collections';
import { command } from '../../kernel/store/database';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import { correctionOf } from '../model/attendance-record';
import { attendancesOf } from '../model/reads';

/**
 * A branch that had left takes part again: what was recorded of its members before is again what is recorded, such as leave
 * that their secretary had granted. Said again it finds nothing to do.
 */
export async function bringBack(
  activity: ActivityRecord,
  branchId: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const left = (activity.withdrawals ?? []).filter((one) => one.branchId === branchId && !one.declined);
  if (left.length === 0) return;
  const times = new Set(left.map(({ at }) => at.getTime()));
  const before = (record: AttendanceRecord) => {
    const last = record.history.at(-1);
    return record.branchId === branchId && last?.to === 'excused' && times.has(last.at.getTime())
      ? last.from
      : null;
  };
  const byState = new Map<AttendanceRecord['state'], string[]>();
  for (const record of await attendancesOf(activity._id)) {
    const from = before(record);
    if (from) byState.set(from, [...(byState.get(from) ?? []), record._id]);
  }
  await Promise.all(
    [...byState].map(([state, ids]) =>
      attendances.changeAll(
        { _id: command().in(ids), state: 'excused' },
        correctionOf(activity, 'excused', by, {
          state,
          source: 'entered',
          at: now,
          enteredBy: by,
          reason: '',
        }),
      ),
    ),
  );
}

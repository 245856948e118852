import { type AttendanceSource, type AttendanceState, tookPart } from '../../../contract/words';
import type { Change } from '../../kernel/store/collection';
import { monthOf, yearOf } from '../../kernel/time/clock';
import { type ActivityRecord, type AttendanceRecord, attendanceId } from '../../records/activity';
import type { MemberRecord } from '../../records/member';

/** What is said of one member: by a scan, by somebody in charge, or by the end of the check-in. */
export interface Said {
  state: AttendanceState;
  source: AttendanceSource;
  at: Date;
  /** The member who says so; null when the person scanned. */
  enteredBy: string | null;
  reason: string;
}

/** The hours that an activity credits to somebody in this state: none to who did not take part. */
export const creditedHours = (activity: Pick<ActivityRecord, 'creditHours'>, state: AttendanceState) =>
  tookPart(state) ? activity.creditHours : 0;

/** The record of one member at one activity. */
export function attendanceOf(
  activity: ActivityRecord,
  member: Pick<MemberRecord, '_id' | 'openid' | 'branchId'>,
  { state, source, at, enteredBy, reason }: Said,
): AttendanceRecord {
  return {
    _id: attendanceId(activity._id, member._id),
    activityId: activity._id,
    branchId: member.branchId,
    memberId: member._id,
    openid: member.openid,
    kind: activity.kind,
    month: monthOf(activity.startsAt),
    year: yearOf(activity.startsAt),
    state,
    source,
    at,
    enteredBy,
    reason,
    creditHours: creditedHours(activity, state),
    history: [],
    updatedAt: at,
  };
}

/** Corrects records that say `from`, keeping in their history what they said and `by` whom it was changed. */
export function correctionOf(
  activity: Pick<ActivityRecord, 'creditHours'>,
  from: AttendanceState,
  by: string,
  { state, source, at, enteredBy, reason }: Said,
): Change<AttendanceRecord> {
  return {
    set: {
      state,
      source,
      at,
      enteredBy,
      reason,
      creditHours: creditedHours(activity, state),
      cleared: false,
      updatedAt: at,
    },
    push: { history: { at, by, from, to: state, reason } },
  };
}

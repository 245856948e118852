import type {
  ActivityKind,
  ActivityState,
  AttendanceSource,
  AttendanceState,
  PartKind,
} from '../../contract/words';

export interface ActivityPart {
  kind: PartKind;
  title: string;
  /** `09:30` in Asia/Shanghai. */
  startsAt: string | null;
  host: string;
  notes: string;
}

/** A theme day or meeting of one branch. */
export interface ActivityRecord {
  _id: string;
  branchId: string;
  kind: ActivityKind;
  title: string;
  startsAt: Date;
  place: string;
  parts: ActivityPart[];
  /** Study hours for everyone who takes part. */
  creditHours: number;
  lateAfterMinutes: number;
  state: ActivityState;
  openedAt: Date | null;
  closedAt: Date | null;
  /** The member who planned it. */
  createdBy: string;
  updatedAt: Date;
}

/**
 * That one member came to one activity, or why not. Carries what figures need (branch, kind, month, hours),
 * so that one entry feeds attendance, study hours, service and summary alike.
 */
export interface AttendanceRecord {
  /** `attendanceId(activityId, memberId)`: said twice it is one fact. */
  _id: string;
  activityId: string;
  branchId: string;
  memberId: string;
  /** The member's WeChat identity when bound, so that a second scan finds the first. */
  openid: string | null;
  kind: ActivityKind;
  /** Of the activity, in Asia/Shanghai. */
  month: string;
  year: number;
  state: AttendanceState;
  source: AttendanceSource;
  at: Date;
  /** The member who entered it; null when scanned. */
  enteredBy: string | null;
  reason: string;
  /** Study hours credited by it: the activity's when the member took part, else 0. */
  creditHours: number;
  /** What it was before each correction, and who changed it why. */
  history: Array<{ at: Date; by: string; from: AttendanceState; to: AttendanceState; reason: string }>;
  updatedAt: Date;
}

export const attendanceId = (activityId: string, memberId: string) => `${activityId}_${memberId}`;

import type {
  ActivityKind,
  ActivityLabel,
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

/** Somebody invited who is on none of the branches' rolls, such as an activist (入党积极分子): named, never counted. */
export interface Guest {
  guestId: string;
  name: string;
  /** Where they come from, or as what they are invited. */
  from: string;
  came: boolean;
}

/** A branch that was asked to take part in another's activity, and has not answered. */
export interface AskedBranch {
  branchId: string;
  branchName: string;
  /** The member who asked it. */
  by: string;
  at: Date;
}

/** A branch that was to take part in another's activity, or was asked to, and does not. */
export interface Withdrawal {
  branchId: string;
  /** It had not agreed before: it is not asked again. Absent of one that had. */
  declined?: true;
  branchName: string;
  /** The member who said so. */
  by: string;
  at: Date;
  reason: string;
  /** Of the call that said it: the same call sent again changes nothing. */
  requestId: string;
}

/** What was found wrong after the record was filed: a line beside it, never a change of it. */
export interface Correction {
  at: Date;
  /** Of the call that noted it: the same call sent again adds no second line. */
  requestId: string;
  /** The member who noted it. */
  by: string;
  text: string;
  reason: string;
}

/** Somebody changed what was planned. */
export interface PlanChange {
  at: Date;
  /** The member who changed it. */
  by: string;
  /** Of the call that did: the same call sent again finds it done. */
  requestId: string;
  /** Names of the fields that changed. */
  fields: string[];
  /** When and where it was to be before: what those invited had been told. */
  was: { startsAt: Date; place: string };
  /** Branches that were to take part, or had been asked to, and no longer are; absent where there are none. */
  dropped?: Array<{ branchId: string; tookPart: boolean }>;
}

/**
 * What every new activity bears: the version of its form (`forms.ts`), and the first value of each field that came with a
 * migration. Whoever makes a record spreads it.
 */
export const activityForm = { formVersion: 2 } as const satisfies Partial<ActivityRecord>;

/** A theme day or meeting: of one branch, or of several together. */
export interface ActivityRecord {
  _id: string;
  /** The version of its form (`records/forms.ts`); absent: 1. */
  formVersion?: number;
  /** The branch that holds it: its secretary runs it and files it. */
  branchId: string;
  /** What the call that made it said (`kernel/said.ts`); absent of what the plan made, and in what was made before. */
  said?: string;
  /**
   * All branches that take part, the host first: each counts its own members. Another branch only once its secretary has
   * agreed: whatever opens something of a branch's people asks this list. None of a draft that was dropped.
   */
  branchIds: string[];
  /** Branches that were asked and have not answered: it is for their leaders to see, once announced. Absent until one was. */
  asked?: AskedBranch[];
  /** Who said so for each branch that takes part besides the host; absent until one has. */
  agreed?: Array<{ branchId: string; by: string; at: Date }>;
  /** Those that left before it began, or declined; absent until one has. */
  withdrawals?: Withdrawal[];
  /** 党小组: the group of the host's members whom it is for; null for all. */
  groupId: string | null;
  kind: ActivityKind;
  label: ActivityLabel | null;
  guests: Guest[];
  title: string;
  startsAt: Date;
  place: string;
  parts: ActivityPart[];
  /** Study hours for everyone who takes part. */
  creditHours: number;
  lateAfterMinutes: number;
  /** Whether those who came may say when they left. */
  checksOut: boolean;
  /** Where it is, when phones may say whether they are near it; null when nobody is asked. */
  near: { latitude: number; longitude: number } | null;
  state: ActivityState;
  /** Who announced it, and when; absent of a draft, and of what was announced before this was kept. */
  announced?: { by: string; at: Date };
  /** Why it was called off. */
  cancelReason: string;
  /** The member who called it off; absent until then. */
  cancelledBy?: string;
  openedAt: Date | null;
  /** Which call opened the check-in last: sent again after it was taken back, it opens nothing. Absent until the first. */
  opening?: { by: string; requestId: string };
  closedAt: Date | null;
  /** The member who ended the check-in; absent until then. */
  closedBy?: string;
  filedAt: Date | null;
  /** The member who filed it. */
  filedBy: string | null;
  corrections: Correction[];
  /** The latest changes of what was planned, newest first; absent until the first. */
  changes?: PlanChange[];
  /** Until when somebody may still be recording people: it can neither be filed nor called off meanwhile. Absent until the first time. */
  recordingUntil?: Date | null;
  /** Which call said so last: only that one may let go. */
  recordingBy?: string | null;
  /** The member who planned it. */
  createdBy: string;
  updatedAt: Date;
  /** Counts every change of the record (`updateOf`); absent until the first. */
  revision?: number;
}

/**
 * That one member came to one activity, or why not. Carries what figures need (branch, kind, month, hours),
 * so that one entry feeds attendance, study hours, service and summary alike.
 */
export interface AttendanceRecord {
  /** `attendanceId(activityId, memberId)`: said twice it is one fact. */
  _id: string;
  activityId: string;
  /** The member's branch: of a joint activity each branch counts its own. */
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
  /** When they said that they left, where the activity asks for it; absent until then. */
  leftAt?: Date;
  /** Whether their phone was near the place, where the activity asks and they said so; absent until then. Decides nothing. */
  near?: boolean;
  /** The member who entered it; null when scanned. */
  enteredBy: string | null;
  reason: string;
  /**
   * What was recorded was taken back: the record stands for its history alone, and counts as none. Then it says `excused`,
   * by the end of the check-in, which is nobody's word. Absent until the first time.
   */
  cleared?: boolean;
  /** Study hours credited by it: the activity's when the member took part, else 0. */
  creditHours: number;
  /** 补学: the study record that makes up for it, or the latest one that was to, and since when; absent until one is. */
  madeUpBy?: { recordId: string; at: Date };
  /** What it was before each correction, and who changed it why. */
  history: Array<{
    at: Date;
    by: string;
    from: AttendanceState;
    to: AttendanceState;
    reason: string;
    /** It was taken back, and nothing put in its place. */
    cleared?: true;
  }>;
  updatedAt: Date;
  /** Counts every change of the record (`updateOf`); absent until the first. */
  revision?: number;
}

/** Whether a record says anything: not once what it said was taken back. */
export const isRecorded = ({ cleared }: Pick<AttendanceRecord, 'cleared'>): boolean => cleared !== true;

export const attendanceId = (activityId: string, memberId: string) => `${activityId}_${memberId}`;

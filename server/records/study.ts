import type { StudyKind, StudyState } from '../../contract/words';
import type { Above } from './above';

/** Something a member has studied and done. Taking part in activities is credited by `AttendanceRecord` instead. */
export interface StudyRecord {
  _id: string;
  memberId: string;
  branchId: string;
  kind: StudyKind;
  title: string;
  /** Half hours. */
  hours: number;
  /** The day in Asia/Shanghai. */
  studiedOn: string;
  month: string;
  /** The month that it was of before its member corrected its day: figures of that one change too. */
  formerMonth?: string;
  year: number;
  state: StudyState;
  notes: string;
  /** 补学: the activity that it makes up for. Absent or null of any other study. */
  makesUpFor?: string | null;
  /** It was credited after its year was closed: stands beside the year's figure and is no part of it. */
  correction?: boolean;
  /** Why notes were sent back, or why somebody else wrote it down. */
  reason: string;
  sentAt: Date;
  /** The member who accepted it, sent it back, or wrote it down for its member. */
  answeredBy: string | null;
  /** Who reads it where nobody else leads the branch; absent of any other. */
  above?: Above | null;
  /** What the call that made it said (`kernel/said.ts`); absent in what was made before. */
  said?: string;
  updatedAt: Date;
}

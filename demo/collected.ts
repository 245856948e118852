import { createHash } from 'node:crypto';
import type { AccountRecord } from '../cloudfunctions/records/account';
import type { ActivityRecord, AttendanceRecord } from '../cloudfunctions/records/activity';
import type { AnswerRecord } from '../cloudfunctions/records/answer';
import type { AuditRecord } from '../cloudfunctions/records/audit';
import type { BranchMonthRecord, TimerRunRecord } from '../cloudfunctions/records/branch-month';
import type { CaptureRecord } from '../cloudfunctions/records/capture';
import type { CommunityMonthRecord } from '../cloudfunctions/records/community-month';
import type { ErrandRecord } from '../cloudfunctions/records/errand';
import type { FeedbackRecord } from '../cloudfunctions/records/feedback';
import type { LogLineRecord } from '../cloudfunctions/records/log-line';
import type { BindRequestRecord, MemberRecord } from '../cloudfunctions/records/member';
import type { MessageRecord } from '../cloudfunctions/records/message';
import type { MinutesRecord } from '../cloudfunctions/records/minutes';
import type { NeedRecord } from '../cloudfunctions/records/need';
import type { OrganizationRecord } from '../cloudfunctions/records/organization';
import type { RegistrationRecord } from '../cloudfunctions/records/registration';
import type { ResolutionRecord } from '../cloudfunctions/records/resolution';
import type { ServiceSheetRecord } from '../cloudfunctions/records/service-sheet';
import type { StudyRecord } from '../cloudfunctions/records/study';
import type { UnitRegistrationRecord } from '../cloudfunctions/records/unit-registration';
import type { WishRecord } from '../cloudfunctions/records/wish';
import { documents } from './seed';

/** A whole demo in memory, for tests of the small sizes. */
export interface Collected {
  organizations: OrganizationRecord[];
  accounts: AccountRecord[];
  members: MemberRecord[];
  bindRequests: BindRequestRecord[];
  activities: ActivityRecord[];
  attendances: AttendanceRecord[];
  answers: AnswerRecord[];
  captures: CaptureRecord[];
  minutes: MinutesRecord[];
  resolutions: ResolutionRecord[];
  messages: MessageRecord[];
  audits: AuditRecord[];
  wishes: WishRecord[];
  errands: ErrandRecord[];
  logLines: LogLineRecord[];
  registrations: RegistrationRecord[];
  unitRegistrations: UnitRegistrationRecord[];
  needs: NeedRecord[];
  serviceSheets: ServiceSheetRecord[];
  feedbacks: FeedbackRecord[];
  studyRecords: StudyRecord[];
  branchMonths: BranchMonthRecord[];
  communityMonths: CommunityMonthRecord[];
  timerRuns: TimerRunRecord[];
}

export const keys = {
  DAOZHIBU_FIELD_KEY: 'd3'.repeat(32),
  DAOZHIBU_CHECK_IN_KEY: 'c4'.repeat(32),
  DAOZHIBU_SIGNING_KEY: 'e5'.repeat(32),
};

export async function collected(size: string, now: Date): Promise<Collected> {
  const all: Record<string, unknown[]> = {};
  for await (const batch of documents({ size, env: keys, onProgress: () => {}, now })) {
    const rows = all[batch.collection] ?? [];
    for (const row of batch.documents) rows.push(row);
    all[batch.collection] = rows;
  }
  return all as unknown as Collected;
}

export const fingerprint = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

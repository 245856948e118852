import { createHash } from 'node:crypto';
import type { AccountRecord } from '../server/records/account';
import type { ActivityRecord, AttendanceRecord } from '../server/records/activity';
import type { AnswerRecord } from '../server/records/answer';
import type { AuditRecord } from '../server/records/audit';
import type { BranchMonthRecord, TimerRunRecord } from '../server/records/branch-month';
import type { CaptureRecord } from '../server/records/capture';
import type { CommunityMonthRecord } from '../server/records/community-month';
import type { ErrandRecord } from '../server/records/errand';
import type { FeedbackRecord } from '../server/records/feedback';
import type { LogLineRecord } from '../server/records/log-line';
import type { BindRequestRecord, MemberRecord } from '../server/records/member';
import type { MessageRecord } from '../server/records/message';
import type { MinutesRecord } from '../server/records/minutes';
import type { NeedRecord } from '../server/records/need';
import type { OrganizationRecord } from '../server/records/organization';
import type { RegistrationRecord } from '../server/records/registration';
import type { ResolutionRecord } from '../server/records/resolution';
import type { ServiceSheetRecord } from '../server/records/service-sheet';
import type { StudyRecord } from '../server/records/study';
import type { UnitRegistrationRecord } from '../server/records/unit-registration';
import type { WishRecord } from '../server/records/wish';
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

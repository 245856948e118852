import type { AccountRecord } from '../server/records/account';
import type { ActivityRecord, AttendanceRecord } from '../server/records/activity';
import type { AnswerRecord } from '../server/records/answer';
import type { AuditRecord } from '../server/records/audit';
import type { BranchMonthRecord } from '../server/records/branch-month';
import type { CaptureRecord } from '../server/records/capture';
import type { BindRequestRecord, MemberRecord } from '../server/records/member';
import type { MessageRecord } from '../server/records/message';
import type { MinutesRecord } from '../server/records/minutes';
import type { RegistrationRecord } from '../server/records/registration';
import type { ResolutionRecord } from '../server/records/resolution';
import type { StudyRecord } from '../server/records/study';
import type { TakenOn } from '../server/statistics/branch-month';
import { answersOf } from './answers';
import { attendancesOf } from './attendances';
import { bindRequestsOf } from './bind-requests';
import { activitiesElsewhere, activitiesOf } from './branch-activities';
import { branchMonthsOf, type Solved } from './branch-months';
import type { BranchPlan } from './branches';
import { capturesOf, latestUnfiled, unheardAt } from './captures';
import { auditsOf } from './filing';
import { messagesOf } from './messages';
import { minutesOf, withMinutes } from './minutes';
import { accountRecord, memberRecord, rollOf } from './people';
import { registrationsOf } from './registrations';
import { resolutionsOf } from './resolutions';
import type { Size } from './sizes';
import { studiesOf } from './study';

/** Everything on record of one branch, by collection. */
export interface BranchDocuments {
  members: MemberRecord[];
  accounts: AccountRecord[];
  bindRequests: BindRequestRecord[];
  activities: ActivityRecord[];
  attendances: AttendanceRecord[];
  answers: AnswerRecord[];
  captures: CaptureRecord[];
  minutes: MinutesRecord[];
  resolutions: ResolutionRecord[];
  messages: MessageRecord[];
  audits: AuditRecord[];
  registrations: RegistrationRecord[];
  studyRecords: StudyRecord[];
  branchMonths: BranchMonthRecord[];
}

/** A branch's people and their year. `takenOn` are the wishes that its members took on, `solved` the errands done for it. */
export function branchDocuments(
  branch: BranchPlan,
  size: Size,
  { takenOn, solved }: { takenOn: readonly TakenOn[]; solved: readonly Solved[] },
  now: Date,
): BranchDocuments {
  const roll = rollOf(branch, size);
  const members = roll.map((person) => memberRecord(person, branch));
  const activities = activitiesOf(branch, roll, size, now);
  const takingPart = [...activities, ...activitiesElsewhere(branch, size, now)];
  const latest = latestUnfiled(activities, branch);
  const attendances = takingPart.flatMap((activity) =>
    attendancesOf(activity, roll, branch, unheardAt(activity, latest, roll, branch)),
  );
  const written = withMinutes(activities, branch);
  const resolutions = resolutionsOf(written, roll, branch, now);
  const studyRecords = studiesOf(branch, roll, size, now);
  return {
    members,
    accounts: roll.flatMap((person) => accountRecord(person) ?? []),
    bindRequests: bindRequestsOf(branch, roll, now),
    activities,
    attendances,
    answers: takingPart.flatMap((activity) => answersOf(activity, roll, attendances, branch, now)),
    captures: capturesOf(latest, roll, branch),
    minutes: written.map((activity) => minutesOf(activity, roll)),
    registrations: registrationsOf(branch, roll, now),
    resolutions,
    messages: messagesOf(branch, roll, { activities: takingPart, resolutions }, now),
    audits: branch.featured ? auditsOf(activities, roll) : [],
    studyRecords,
    branchMonths: branchMonthsOf(
      {
        branch: branch.organization,
        members,
        activities: takingPart,
        attendances,
        wishes: takenOn,
        errands: solved,
        studies: studyRecords,
      },
      now,
    ),
  };
}

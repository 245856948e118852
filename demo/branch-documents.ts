import type { AccountRecord } from '../cloudfunctions/records/account';
import type { ActivityRecord, AttendanceRecord } from '../cloudfunctions/records/activity';
import type { AnswerRecord } from '../cloudfunctions/records/answer';
import type { BranchMonthRecord } from '../cloudfunctions/records/branch-month';
import type { BindRequestRecord, MemberRecord } from '../cloudfunctions/records/member';
import type { MessageRecord } from '../cloudfunctions/records/message';
import type { MinutesRecord } from '../cloudfunctions/records/minutes';
import type { RegistrationRecord } from '../cloudfunctions/records/registration';
import type { ResolutionRecord } from '../cloudfunctions/records/resolution';
import type { StudyRecord } from '../cloudfunctions/records/study';
import { activitiesOf } from './activities';
import { answersOf } from './answers';
import { attendancesOf } from './attendances';
import { bindRequestsOf } from './bind-requests';
import { branchMonthsOf, type TakenOn } from './branch-months';
import type { BranchPlan } from './branches';
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
  minutes: MinutesRecord[];
  resolutions: ResolutionRecord[];
  messages: MessageRecord[];
  registrations: RegistrationRecord[];
  studyRecords: StudyRecord[];
  branchMonths: BranchMonthRecord[];
}

/** A branch's people and their year. `takenOn` are the wishes that its members took on. */
export function branchDocuments(
  branch: BranchPlan,
  size: Size,
  takenOn: readonly TakenOn[],
  now: Date,
): BranchDocuments {
  const roll = rollOf(branch, size);
  const members = roll.map((person) => memberRecord(person, branch));
  const activities = activitiesOf(branch, roll, size, now);
  const attendances = activities.flatMap((activity) => attendancesOf(activity, roll, branch));
  const written = withMinutes(activities, branch);
  const studyRecords = studiesOf(branch, roll, size, now);
  return {
    members,
    accounts: roll.flatMap((person) => accountRecord(person) ?? []),
    bindRequests: bindRequestsOf(branch, roll, now),
    activities,
    attendances,
    answers: activities.flatMap((activity) => answersOf(activity, roll, attendances, branch, now)),
    minutes: written.map((activity) => minutesOf(activity, roll)),
    resolutions: resolutionsOf(written, roll, branch, now),
    registrations: registrationsOf(branch, roll, now),
    messages: messagesOf(branch, roll, activities, now),
    studyRecords,
    branchMonths: branchMonthsOf(
      {
        branch: branch.organization,
        members,
        activities,
        attendances,
        wishes: takenOn,
        studies: studyRecords,
      },
      now,
    ),
  };
}

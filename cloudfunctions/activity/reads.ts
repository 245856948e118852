import { attendances, members } from '../collections';
import type { Caller } from '../kernel/caller';
import { isOver, leads } from '../kernel/permission';
import type { AttendanceRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import { lineOf, type OrganizationRecord } from '../records/organization';

/** Well beyond a branch (domain.md: 3 to 100 members) and those who have left it since. */
const MOST_IN_A_BRANCH = 500;

/** What is recorded of an activity: at most one record a member. */
export const attendancesOf = (activityId: string): Promise<AttendanceRecord[]> =>
  attendances.find({ activityId }, { limit: MOST_IN_A_BRANCH });

/** The branch's roll. */
export const rollOf = (branchId: string): Promise<MemberRecord[]> =>
  members.find({ branchId, onRoll: true }, { limit: MOST_IN_A_BRANCH });

/** Whether the caller runs the branch or works for a committee above it: sees its records in full. */
export const seesAllOf = (caller: Caller, branch: Pick<OrganizationRecord, '_id' | 'ancestors'>) =>
  leads(caller, branch._id) || isOver(caller, lineOf(branch));

/** Whether the caller sees what the branch plans: its own members too. */
export const seesPlansOf = (caller: Caller, branch: Pick<OrganizationRecord, '_id' | 'ancestors'>) =>
  caller.member?.branchId === branch._id || seesAllOf(caller, branch);

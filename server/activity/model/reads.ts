import { attendances, members } from '../../collections';
import type { Caller } from '../../kernel/access/caller';
import { isOver, leads } from '../../kernel/access/permission';
import { withProvenOffices } from '../../kernel/access/proof';
import { command } from '../../kernel/store/database';
import type { ActivityRecord, AttendanceRecord } from '../../records/activity';
import type { MemberRecord } from '../../records/member';
import { lineOf, type OrganizationRecord } from '../../records/organization';

/** As many as one request gives (platform.md §1.1): six branches of at most 100 members (domain.md), and who left since. */
const MOST_AT_ONCE = 1000;

/** What is recorded of an activity: at most one record a member. */
export const attendancesOf = (activityId: string): Promise<AttendanceRecord[]> =>
  attendances.find({ activityId }, { limit: MOST_AT_ONCE });

/** What is recorded or was said of an activity by members of branches that take part: one that left counts no more. */
export const ofBranches = <Row extends { branchId: string }>(
  { branchIds }: Pick<ActivityRecord, 'branchIds'>,
  rows: readonly Row[],
): Row[] => rows.filter(({ branchId }) => branchIds.includes(branchId));

/** The branches' rolls. */
export const rollOf = async (branchIds: readonly string[]): Promise<MemberRecord[]> =>
  withProvenOffices(
    await members.find({ branchId: command().in(branchIds), onRoll: true }, { limit: MOST_AT_ONCE }),
  );

/** Whether the caller runs the branch or works for a committee above it: sees its records in full. */
export const seesAllOf = (caller: Caller, branch: Pick<OrganizationRecord, '_id' | 'ancestors'>) =>
  leads(caller, branch._id) || isOver(caller, lineOf(branch));

/** Those of the branches that the caller leads, or works above. */
export const branchesSeenBy = <Branch extends Pick<OrganizationRecord, '_id' | 'ancestors'>>(
  caller: Caller,
  branches: readonly Branch[],
): Branch[] => branches.filter((branch) => seesAllOf(caller, branch));

/** Whether the caller sees what the branch plans: its own members too. */
export const seesPlansOf = (caller: Caller, branch: Pick<OrganizationRecord, '_id' | 'ancestors'>) =>
  caller.member?.branchId === branch._id || seesAllOf(caller, branch);

import { activities } from '../collections';
import type { ActivityRecord, AttendanceRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import type { OrganizationRecord } from '../records/organization';

/** An activity with its branch, that branch's roll, and what is recorded of each. */
export interface WholeActivity {
  activity: ActivityRecord;
  branch: OrganizationRecord;
  roll: MemberRecord[];
  attendances: AttendanceRecord[];
}

type Joined = ActivityRecord & {
  branches: OrganizationRecord[];
  members: MemberRecord[];
  attendances: AttendanceRecord[];
};

/**
 * All that the page of one activity counts and lists, in one request: what a secretary's phone asks for every few
 * seconds. A branch has at most 100 members (domain.md), so that the whole stays far below what one answer may hold.
 */
export async function wholeActivity(activityId: string): Promise<WholeActivity | null> {
  const [found] = await activities.aggregate<Joined>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'organizations', localField: 'branchId', foreignField: '_id', as: 'branches' })
      .lookup({ from: 'members', localField: 'branchId', foreignField: 'branchId', as: 'members' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: 'activityId', as: 'attendances' }),
  );
  if (!found) return null;
  const { branches, members, attendances, ...activity } = found;
  const [branch] = branches;
  return branch ? { activity, branch, roll: members.filter(({ onRoll }) => onRoll), attendances } : null;
}

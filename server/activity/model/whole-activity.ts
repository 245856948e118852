import { activities } from '../../collections';
import { withProvenOffices } from '../../kernel/access/proof';
import { type ActivityRecord, type AttendanceRecord, isRecorded } from '../../records/activity';
import type { AnswerRecord } from '../../records/answer';
import type { CaptureRecord } from '../../records/capture';
import type { MemberRecord, StoredMember } from '../../records/member';
import type { OrganizationRecord } from '../../records/organization';
import { ofBranches } from './reads';

/** An activity with its branches, their rolls, and what is recorded and was said beforehand of each. */
export interface WholeActivity {
  activity: ActivityRecord;
  /** The host. */
  branch: OrganizationRecord;
  /** All that take part, the host first. */
  branches: OrganizationRecord[];
  roll: MemberRecord[];
  attendances: AttendanceRecord[];
  /** Records of which what they said was taken back: they count as none. */
  cleared: AttendanceRecord[];
  answers: AnswerRecord[];
  captures: CaptureRecord[];
}

type Joined = ActivityRecord & {
  branches: OrganizationRecord[];
  members: StoredMember[];
  attendances: AttendanceRecord[];
  answers: AnswerRecord[];
  captures: CaptureRecord[];
};

/**
 * All that the page of one activity counts and lists, in one request: what a secretary's phone asks for every few
 * seconds. A branch has at most 100 members (domain.md) and six may join, so that the whole stays far below what one
 * answer may hold.
 */
export async function wholeActivity(activityId: string): Promise<WholeActivity | null> {
  const [found] = await activities.aggregate<Joined>((start) =>
    start
      .match({ _id: activityId })
      .limit(1)
      .lookup({ from: 'organizations', localField: 'branchIds', foreignField: '_id', as: 'branches' })
      .lookup({ from: 'members', localField: 'branchIds', foreignField: 'branchId', as: 'members' })
      .lookup({ from: 'attendances', localField: '_id', foreignField: 'activityId', as: 'attendances' })
      .lookup({ from: 'answers', localField: '_id', foreignField: 'activityId', as: 'answers' })
      .lookup({ from: 'captures', localField: '_id', foreignField: 'activityId', as: 'captures' }),
  );
  if (!found) return null;
  const { branches: unordered, members, attendances, answers, captures, ...activity } = found;
  const branches = activity.branchIds.flatMap((id) => unordered.filter(({ _id }) => _id === id));
  const branch = branches.find(({ _id }) => _id === activity.branchId);
  if (!branch) return null;
  const roll = withProvenOffices(members.filter(({ onRoll }) => onRoll));
  const recorded = ofBranches(activity, attendances);
  return {
    ...{ activity, branch, branches, roll },
    attendances: recorded.filter(isRecorded),
    cleared: recorded.filter((record) => !isRecorded(record)),
    answers: ofBranches(activity, answers),
    captures: ofBranches(activity, captures),
  };
}

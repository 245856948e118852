import { members } from '../collections';
import { provenFields, withProvenOffices } from '../kernel/access/proof';
import { command } from '../kernel/store/database';
import type { ActivityRecord } from '../records/activity';
import type { MemberRecord } from '../records/member';
import { isInvited } from '../statistics/attendance';

/** What is needed of somebody to tell them, or to say that they cannot be told. */
export type Invited = Pick<MemberRecord, '_id' | 'name' | 'openid' | 'branchId' | 'groupId' | 'offices'>;

const fields = ['name', 'groupId', ...provenFields] as const;
/** As many as one request gives (platform.md §1.1): six branches of at most 100 members (domain.md), and some who left. */
const MOST_INVITED = 1000;

/** Everybody whom the activity is for, on the rolls of all branches that take part, in one request. */
export async function invitedTo(activity: ActivityRecord): Promise<Invited[]> {
  const roll = await members.find(
    { branchId: command().in(activity.branchIds), onRoll: true },
    { limit: MOST_INVITED, fields },
  );
  return withProvenOffices(roll).filter((member) => isInvited(activity, member));
}

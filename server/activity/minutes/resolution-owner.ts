import type { ActivityRecord } from '../../records/activity';
import type { MemberRecord } from '../../records/member';

/** Whether a resolution may be given to somebody: on the roll of a branch that takes part. */
export const mayOwn = (
  { branchIds }: Pick<ActivityRecord, 'branchIds'>,
  { onRoll, branchId }: Pick<MemberRecord, 'onRoll' | 'branchId'>,
) => onRoll && branchIds.includes(branchId);

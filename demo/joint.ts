import type { ActivityRecord } from '../server/records/activity';
import type { BranchPlan } from './branches';
import { leadersOf, rollOf } from './people';
import type { Size } from './sizes';

/** A theme day that the partner's secretary has said to take part in, as `activity.agreeJoint` notes it. */
export function agreedBy(
  activity: ActivityRecord,
  partner: BranchPlan,
  size: Size,
  at: Date,
): ActivityRecord {
  const branchId = partner.organization._id;
  const { secretary } = leadersOf(rollOf(partner, size));
  return {
    ...activity,
    branchIds: [activity.branchId, branchId],
    agreed: [{ branchId, by: secretary._id, at }],
    updatedAt: activity.updatedAt > at ? activity.updatedAt : at,
  };
}

/** With whom, in the title, as secretaries write it. */
export const namedTogether = (activity: ActivityRecord, { organization }: BranchPlan): ActivityRecord => ({
  ...activity,
  title: `${activity.title}（与${organization.name}联合）`,
});

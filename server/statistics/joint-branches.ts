import type { Caller } from '../kernel/access/caller';
import { leads } from '../kernel/access/permission';
import type { ActivityRecord } from '../records/activity';
import { hasEnded } from './attendance';

type Joint = Pick<ActivityRecord, 'branchIds' | 'asked' | 'withdrawals'>;

/** Whether a branch takes part: the host by holding it, another once its secretary has agreed. */
export const hasAgreed = ({ branchIds }: Pick<Joint, 'branchIds'>, branchId: string) =>
  branchIds.includes(branchId);

/** Whether a branch was asked and has not answered. */
export const isAsked = ({ asked = [] }: Pick<Joint, 'asked'>, branchId: string) =>
  asked.some((one) => one.branchId === branchId);

/** That a branch said no when it was asked last. It may still change its mind; the host does not ask it again. */
export function declinedBy({ withdrawals = [] }: Pick<Joint, 'withdrawals'>, branchId: string) {
  const latest = withdrawals.filter((one) => one.branchId === branchId).at(-1);
  return latest?.declined ? latest : null;
}

/** Branches that were asked and do not take part: first those that have not answered, then those that said no. */
export const invitedBy = (activity: Pick<Joint, 'branchIds' | 'asked' | 'withdrawals'>): string[] => [
  ...(activity.asked ?? []).map(({ branchId }) => branchId),
  ...(activity.withdrawals ?? [])
    .map(({ branchId }) => branchId)
    .filter((branchId) => declinedBy(activity, branchId) && !hasAgreed(activity, branchId)),
];

/** Whether the caller leads a branch that is asked to take part, or said no: of a draft nobody is, and of what has ended. */
export const leadsAsked = (caller: Caller, activity: Joint & Pick<ActivityRecord, 'state'>) =>
  activity.state !== 'draft' &&
  !hasEnded(activity.state) &&
  invitedBy(activity).some((branchId) => leads(caller, branchId));

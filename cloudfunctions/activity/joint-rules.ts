import type { ActivityState } from '../../contract/words';
import type { Caller } from '../kernel/caller';
import { isSecretaryOf } from '../kernel/permission';
import type { ActivityRecord } from '../records/activity';

type Joint = Pick<ActivityRecord, 'branchId' | 'branchIds' | 'agreed' | 'withdrawals'>;

/** Why a branch cannot say any more that it takes part, or null. */
export function whyNotAgree(state: ActivityState) {
  if (state === 'cancelled') return 'activity.cancelled';
  if (state === 'filed') return 'activity.filed';
  return state === 'closed' ? 'activity.closed' : null;
}

/** Why a branch cannot leave an activity that it was to take part in, or null: until its check-in has begun it may. */
export const whyNotLeaveJoint = (state: ActivityState) =>
  state === 'open' ? 'activity.startedAlready' : whyNotAgree(state);

/** The branch besides the host that the caller is secretary of and that takes part; `wanted` where there are several. */
export function branchDeciding(caller: Caller, { branchId: host, branchIds }: Joint, wanted?: string) {
  const theirs = branchIds.filter((branchId) => branchId !== host && isSecretaryOf(caller, branchId));
  return (wanted === undefined ? theirs[0] : theirs.find((branchId) => branchId === wanted)) ?? null;
}

/** Whether a branch has said that it takes part: the host has by holding it. */
export const hasAgreed = ({ branchId: host, agreed = [] }: Joint, branchId: string) =>
  branchId === host || agreed.some((one) => one.branchId === branchId);

/** The withdrawal that this very call made before. */
export const withdrawalBy = ({ withdrawals = [] }: Joint, memberId: string, requestId: string) =>
  withdrawals.find((one) => one.by === memberId && one.requestId === requestId);

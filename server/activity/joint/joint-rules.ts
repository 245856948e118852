import type { Caller } from '../../kernel/access/caller';
import { isSecretaryOf } from '../../kernel/access/permission';
import type { Where } from '../../kernel/store/collection';
import { command } from '../../kernel/store/database';
import type { ActivityRecord, AskedBranch } from '../../records/activity';
import { hasAgreed, invitedBy, isAsked } from '../../statistics/joint-branches';
import { whyNotInYear } from '../model/rules';
import { whyNotSaid } from '../model/transitions';

type Joint = Pick<ActivityRecord, 'branchId' | 'branchIds' | 'asked' | 'agreed' | 'withdrawals'>;
/** Which branches an activity names, as its record keeps them. */
export type Branches = Pick<ActivityRecord, 'branchIds' | 'asked' | 'agreed'>;

type Standing = Pick<ActivityRecord, 'state' | 'startsAt'>;

/** Why a branch cannot say any more that it takes part, or null. Of a draft nobody else knows. */
export const whyNotAgree = ({ state, startsAt }: Standing, now: Date) =>
  whyNotSaid('branchJoined', state) ?? whyNotInYear(startsAt, now);

/**
 * Why a branch cannot leave an activity that it was to take part in, or null: until its check-in has begun it may. One
 * that was only asked says no as long as it could say yes.
 */
export const whyNotLeaveJoint = (activity: Standing, takesPart: boolean, now: Date) =>
  takesPart && activity.state === 'open' ? 'activity.startedAlready' : whyNotAgree(activity, now);

/** Why somebody of a branch that does not take part cannot check in. Their secretary may agree at once, or enter them then. */
export const whyNotTheirs = (activity: Pick<ActivityRecord, 'asked' | 'state'>, branchId: string) =>
  activity.state !== 'draft' && isAsked(activity, branchId)
    ? 'activity.notYetAgreed'
    : 'activity.otherBranch';

/**
 * Which activities concern a branch: those that it takes part in and, for those who lead it, its drafts and what it is asked
 * to take part in. For a list: what matches one of these.
 */
export function concerning(branchId: string, { leads: leadsIt }: { leads: boolean }): Where[] {
  const { in: among, neq } = command();
  if (!leadsIt) return [{ branchIds: branchId, state: neq('draft') }];
  return [{ branchIds: branchId }, { 'asked.branchId': branchId, state: among(['announced', 'open']) }];
}

/** The branch besides the host that the caller is secretary of and that was asked or takes part; `wanted` where there are several. */
export function branchDeciding(caller: Caller, activity: Joint, wanted?: string) {
  const taking = activity.branchIds.filter((branchId) => branchId !== activity.branchId);
  const concerned = [...invitedBy(activity), ...taking];
  const theirs = concerned.filter((branchId) => isSecretaryOf(caller, branchId));
  return (wanted === undefined ? theirs[0] : theirs.find((branchId) => branchId === wanted)) ?? null;
}

/** The withdrawal that this very call made before. */
export const withdrawalBy = ({ withdrawals = [] }: Joint, memberId: string, requestId: string) =>
  withdrawals.find((one) => one.by === memberId && one.requestId === requestId);

/**
 * The branches of an activity once these others are to hold it together. Who takes part, or was asked, stays so; whoever
 * else is named is asked first, also who took part before and left. Names of the newly asked are left empty.
 */
export function namedAnew(activity: Joint, named: readonly string[], { by, at }: { by: string; at: Date }) {
  const { branchId: host, branchIds, asked, agreed } = activity;
  const others = [...new Set(named)].filter((branchId) => branchId !== host);
  const stays = ({ branchId }: { branchId: string }) => others.includes(branchId);
  const added = others.filter((branchId) => !hasAgreed(activity, branchId) && !isAsked(activity, branchId));
  const askedNow: AskedBranch[] = [
    ...(asked ?? []).filter(stays),
    ...added.map((branchId) => ({ branchId, branchName: '', by, at })),
  ];
  const branches: Branches = {
    branchIds: [host, ...branchIds.filter((branchId) => branchId !== host && others.includes(branchId))],
    ...(asked || askedNow.length > 0 ? { asked: askedNow } : {}),
    ...(agreed ? { agreed: agreed.filter(stays) } : {}),
  };
  return { branches, added };
}

/** The branches that one plan names and the next does not. */
export function droppedBetween(
  before: Branches,
  after: Branches,
): Array<{ branchId: string; tookPart: boolean }> {
  const left = new Set([...after.branchIds, ...(after.asked ?? []).map(({ branchId }) => branchId)]);
  const took = before.branchIds.map((branchId) => ({ branchId, tookPart: true }));
  const asked = (before.asked ?? []).map(({ branchId }) => ({ branchId, tookPart: false }));
  return [...took, ...asked].filter(({ branchId }) => !left.has(branchId));
}

/** How often a branch has left: what tells one invitation of it from the next. */
export const timesLeft = ({ withdrawals = [] }: Pick<Joint, 'withdrawals'>, branchId: string) =>
  withdrawals.filter((one) => one.branchId === branchId).length;

import * as contract from '../../../contract/activity';
import { followWithdrawal } from '../../../server/activity/joint/follow-withdrawal';
import { branchDeciding, whyNotLeaveJoint, withdrawalBy } from '../../../server/activity/joint/joint-rules';
import { activities, organizations } from '../../../server/collections';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { command } from '../../../server/kernel/store/database';
import { laterThan } from '../../../server/kernel/time/clock';
import type { ActivityRecord, Withdrawal } from '../../../server/records/activity';
import { hasAgreed, isAsked } from '../../../server/statistics/joint-branches';

/** How often the plan may change meanwhile before we give up. */
const TRIES = 3;

/**
 * The secretary takes the own branch out of another's activity, or says no to an invitation. One write decides; then what
 * was recorded of its members beforehand is excused, and the host and whoever knew of it are told. A call that broke off
 * completes that when sent again.
 */
export const leaveJoint = action(contract.leaveJoint)({
  load: ({ input }) => activities.get(input.activityId),
  allow: ({ caller, input, loaded: activity, requestId }) => {
    if (!activity || activity.state === 'draft') return 'activity.unknown';
    const before = caller.member && withdrawalBy(activity, caller.member._id, requestId);
    return Boolean(before) || branchDeciding(caller, activity, input.branchId) !== null;
  },
  run: async ({ caller, input, loaded: activity, now, requestId }) => {
    if (!activity || !caller.member) refuse('activity.unknown');
    const by = caller.member._id;
    const before = withdrawalBy(activity, by, requestId);
    if (before && input.branchId !== undefined && input.branchId !== before.branchId)
      refuse('call.requestReused');
    const branchId = before?.branchId ?? branchDeciding(caller, activity, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    // It said no before: nobody need be told once more.
    if (!before && !hasAgreed(activity, branchId) && !isAsked(activity, branchId)) return { left: true };
    const left = before
      ? { from: activity, withdrawal: before }
      : await withdraw(activity, { branchId, by, at: now, reason: input.reason, requestId });

    // Asked to take part again since: what this call did is undone, and stays so.
    if (before && (hasAgreed(activity, branchId) || isAsked(activity, branchId))) return { left: true };
    await followWithdrawal(left.from, left.withdrawal);
    return { left: true };
  },
});

interface Left {
  /** The activity as it was left: what is told of it is what stood then. */
  from: ActivityRecord;
  withdrawal: Withdrawal;
}

/** Takes the branch out, unless the check-in has begun meanwhile; one that was only asked may say no until the end. */
async function withdraw(
  activity: ActivityRecord,
  said: Omit<Withdrawal, 'branchName'>,
  tries = TRIES,
): Promise<Left> {
  const { branchId, at } = said;
  const takesPart = hasAgreed(activity, branchId);
  const objection = whyNotLeaveJoint(activity, takesPart, at);
  if (objection) refuse(objection);
  const branch = await organizations.get(branchId);
  const withdrawal: Withdrawal = {
    ...said,
    branchName: branch?.name ?? '',
    ...(takesPart ? {} : { declined: true }),
  };
  const { _id, updatedAt } = activity;
  const left = await activities.change(
    {
      ...{ _id, updatedAt },
      ...(takesPart
        ? { branchIds: branchId, state: 'announced' }
        : { 'asked.branchId': branchId, state: command().in(['announced', 'open']) }),
    },
    {
      set: { updatedAt: laterThan(updatedAt, at) },
      pull: takesPart ? { branchIds: branchId, agreed: { branchId } } : { asked: { branchId } },
      push: { withdrawals: withdrawal },
    },
  );
  if (left) return { from: activity, withdrawal };
  const standing = await activities.get(_id);
  if (!standing) refuse('activity.unknown');
  const again = withdrawalBy(standing, said.by, said.requestId);
  if (again) return { from: standing, withdrawal: again };
  // Its plan was changed meanwhile: that is no reason to stay.
  const isTheirs = hasAgreed(standing, branchId) || isAsked(standing, branchId);
  if (isTheirs && tries > 1) return withdraw(standing, said, tries - 1);
  refuse(whyNotLeaveJoint(standing, takesPart, at) ?? 'activity.changedMeanwhile');
}

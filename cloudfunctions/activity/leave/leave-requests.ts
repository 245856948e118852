import * as contract from '../../../contract/activity';
import { waitingLeave } from '../../../server/activity/leave/waiting-leave';
import { saidOf } from '../../../server/activity/model/said';
import { branchAsLeader, higherOfficeOf } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import type { StoredMember } from '../../../server/records/member';
import { standingLeaveAt } from '../../../server/statistics/attendance';
import { namesakesInBranch } from '../../../server/statistics/namesakes';

/** The standing leave that somebody is on, as whoever notes it reads it. */
const runningAt = (now: Date, member: Pick<StoredMember, 'standingLeave'>) => {
  const leave = standingLeaveAt(now, member);
  return leave && { until: leave.until, reason: leave.reason };
};

/** Those who ask the caller for leave and wait; for the level above those who alone lead a branch. */
export const leaveRequests = action(contract.leaveRequests)({
  allow: ({ caller, input }) =>
    branchAsLeader(caller, input.branchId) !== null ||
    (!input.branchId && higherOfficeOf(caller.member) !== null),
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    const level = input.branchId ? null : higherOfficeOf(caller.member);
    const [ofBranch, below, apart] = await Promise.all([
      branchId ? waitingLeave({ branchId }) : [],
      level ? waitingLeave({ 'above.levelId': level }) : [],
      branchId ? namesakesInBranch(branchId, { caller, now }) : new Map(),
    ]);
    const waiting = [
      ...ofBranch.map((one) => ({ ...one, branchName: '', standing: {} })),
      ...below.map((one) => ({
        ...{ ...one, branchName: one.said.above?.of ?? '' },
        standing: { standingLeave: runningAt(now, one.member) },
      })),
    ];
    // Nobody answers their own.
    const others = waiting.filter(({ member }) => member._id !== caller.member?._id);
    return {
      items: others.map(({ said, activity, member, branchName, standing }) => ({
        ...saidOf(said),
        activityId: activity._id,
        activityTitle: activity.title,
        startsAt: activity.startsAt,
        memberId: member._id,
        memberName: member.name,
        distinguishing: branchName === '' ? apart.get(member._id) : undefined,
        branchName,
        ...standing,
        ...(said.advice ? { review: true as const } : {}),
      })),
    };
  },
});

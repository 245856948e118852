import * as contract from '../../contract/activity';
import { namesakesInBranch } from '../figures/namesakes';
import { action } from '../kernel/action';
import { branchAsLeader } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { saidOf } from './said';
import { waitingLeave } from './waiting-leave';

/** Those who ask the caller for leave and wait. */
export const leaveRequests = action(contract.leaveRequests)({
  allow: ({ caller, input }) => branchAsLeader(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const [waiting, apart] = await Promise.all([
      waitingLeave(branchId),
      namesakesInBranch(branchId, { caller, now }),
    ]);
    // Nobody answers their own.
    const others = waiting.filter(({ member }) => member._id !== caller.member?._id);
    return {
      items: others.map(({ said, activity, member }) => ({
        ...saidOf(said),
        activityId: activity._id,
        activityTitle: activity.title,
        startsAt: activity.startsAt,
        memberId: member._id,
        memberName: member.name,
        distinguishing: apart.get(member._id),
      })),
    };
  },
});

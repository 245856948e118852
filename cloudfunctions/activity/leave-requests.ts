import * as contract from '../../contract/activity';
import { action } from '../kernel/action';
import type { Caller } from '../kernel/caller';
import { leads, officeOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { saidOf } from './said';
import { waitingLeave } from './waiting-leave';

const branchFor = (caller: Caller, branchId?: string) =>
  branchId ?? officeOf(caller.member, ['secretary', 'committee']);

/** Those who ask the caller for leave and wait. */
export const leaveRequests = action(contract.leaveRequests)({
  allow: ({ caller, input }) => {
    const branchId = branchFor(caller, input.branchId);
    return branchId !== null && leads(caller, branchId);
  },
  run: async ({ caller, input }) => {
    const branchId = branchFor(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const waiting = await waitingLeave(branchId);
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
      })),
    };
  },
});

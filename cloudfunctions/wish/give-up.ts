import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { memberToOthers } from './names';
import { whyNotGiveUp } from './rules';
import { stepOf, wasTakenBefore } from './steps';

/** The claimer gives a wish back to the wall, where anybody else may claim it. */
export const giveUp = action(contract.giveUp)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish ? isMember(caller) === true || 'wish.notYours' : 'wish.unknown'),
  run: async (request) => {
    const { caller, input, loaded: wish, now } = request;
    const { member } = caller;
    if (!wish || !member) refuse('wish.unknown');
    if (wasTakenBefore(wish, request)) return { state: wish.state };
    const objection = whyNotGiveUp(wish, caller);
    if (objection) refuse(objection);

    const done = await wishes.change(
      { _id: wish._id, state: 'claimed', claimerId: member._id },
      {
        set: {
          state: 'published',
          claimerId: null,
          claimerOpenid: null,
          claimerBranchId: null,
          claimedAt: null,
          updatedAt: now,
        },
        push: {
          steps: stepOf(request, { what: 'givenUp', by: memberToOthers(member.name), note: input.reason }),
          formerClaims: {
            branchId: wish.claimerBranchId ?? member.branchId,
            claimedAt: wish.claimedAt ?? now,
          },
        },
      },
    );
    if (!done) refuse('wish.notClaimed');
    return { state: 'published' };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { readContact } from './contact';
import { memberToOthers } from './names';
import { whyNotClaim } from './rules';
import { stepOf, wasTakenBefore } from './steps';

/** A member takes a published wish on; the conditional write decides who. */
export const claim = action(contract.claim)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller }) => isMember(caller),
  run: async (request) => {
    const { caller, loaded: wish, now } = request;
    const { member, openid } = caller;
    if (!wish || !member) refuse('wish.unknown');
    const answer = () => ({ state: 'claimed' as const, contact: readContact(wish), dueOn: wish.dueOn });
    const isTheirs = wish.state === 'claimed' && wish.claimerId === member._id;
    if (isTheirs && wasTakenBefore(wish, request)) return answer();
    const objection = whyNotClaim(wish, caller);
    if (objection) refuse(objection);

    const answered = answer(); // Before the write: a contact that cannot be opened must not be claimed.
    const won = await wishes.change(
      { _id: wish._id, state: 'published' },
      {
        set: {
          state: 'claimed',
          claimerId: member._id,
          claimerOpenid: openid,
          claimerBranchId: member.branchId,
          claimedAt: now,
          updatedAt: now,
        },
        push: { steps: stepOf(request, { what: 'claimed', by: memberToOthers(member.name) }) },
      },
    );
    if (!won) refuse('wish.taken');
    return answered;
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { readContact } from './contact';
import { memberToOthers } from './names';
import { whyNotClaim } from './rules';

/** A member takes a published wish on; the conditional write decides who. */
export const claim = action(contract.claim)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller, input, loaded: wish, now }) => {
    const { member, openid } = caller;
    if (!wish || !member) refuse('wish.unknown');
    const objection = whyNotClaim(wish, { member, openid });
    if (objection) refuse(objection);

    const won = await wishes.change(
      { _id: input.wishId, state: 'published' },
      {
        set: {
          state: 'claimed',
          claimerId: member._id,
          claimerOpenid: openid,
          claimerBranchId: member.branchId,
          claimedAt: now,
          updatedAt: now,
        },
        push: { steps: { what: 'claimed', at: now, by: memberToOthers(member.name), openid, note: '' } },
      },
    );
    if (!won) refuse('wish.taken');
    return { state: 'claimed', contact: readContact(wish), dueOn: wish.dueOn };
  },
});

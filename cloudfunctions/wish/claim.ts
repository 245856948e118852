import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { claimsMost, contactsADay } from '../../server/contacts/day';
import { noteLook } from '../../server/contacts/looked';
import { isMember, isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { wasTakenBefore } from '../../server/kernel/store/way';
import { type WishRecord, wishInHand } from '../../server/records/wish';
import { hold, undoHold } from '../../server/wish/hold';
import { whyNotClaim } from '../../server/wish/rules';
import { readContact } from '../../server/wish/sealed-contact';
import { wishSteps } from '../../server/wish/take-step';

/**
 * A member takes a published wish on: reserved in their own account first, which keeps them within their limit, then
 * claimed by the conditional write that decides who.
 */
export const claim = action(contract.claim)({
  joins: ({ input }) => wishes.one(input.wishId),
  allow: ({ caller }) => isMember(caller),
  run: async (request) => {
    const { caller, loaded: wish, now } = request;
    const { member, openid } = caller;
    if (!wish || !member) refuse('wish.unknown');
    const answer = () => ({ state: 'claimed' as const, contact: readContact(wish), dueOn: wish.dueOn });
    const saying = { what: 'claimed' };
    const answerAgain = async () => {
      await noteLook('wish.claim', wish._id, request);
      return answer();
    };
    const isTheirs = (found: WishRecord | null) =>
      found !== null && found.claimerId === member._id && wishInHand.includes(found.state);
    if (wasTakenBefore(wish, request, saying) && wish.state === 'claimed' && isTheirs(wish)) {
      return answerAgain();
    }
    if (isTheirs(wish)) refuse('wish.alreadyYours');
    const objection = whyNotClaim(wish, caller);
    if (objection) refuse(objection);

    const answered = answer(); // Before the write: a contact that cannot be opened must not be claimed.
    const counts = !isStaffOf(caller, wish.communityId);
    const held = await hold({ openid, wishId: wish._id, now, counts });
    if (held === 'tooManyContacts') refuse('wish.tooManyContacts', { most: contactsADay() });
    if (held === 'tooManyClaims') refuse('wish.tooManyClaims', { most: claimsMost() });
    const claimed = wishSteps.write(request, wish, 'claimed', { details: { isStaff: !counts } });
    // A claim tells whom to reach: the line is written also where somebody else is faster, never missing where it is told.
    const [won] = await Promise.all([claimed, noteLook('wish.claim', wish._id, request)]);
    if (won) return answered;
    const winner = await wishes.get(wish._id);
    // The same call, sent again at the same moment, may have won.
    if (winner?.claimerId === member._id && wasTakenBefore(winner, request, saying)) return answered;
    if (winner?.claimerId !== member._id) await undoHold(openid, wish._id, now);
    refuse(isTheirs(winner) ? 'wish.alreadyYours' : 'wish.taken');
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { isMember, isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { wasTakenBefore } from '../../server/kernel/store/way';
import type { WishRecord } from '../../server/records/wish';
import { isAskedToHelp, isHelper } from '../../server/wish/rules';
import { wishSteps } from '../../server/wish/take-step';

/** Somebody of the claimer's branch says whether they help. Said again, it changes nothing. */
export const answerHelp = action(contract.answerHelp)({
  load: ({ input }) => wishes.get(input.wishId),
  // A no is kept nowhere, so that it may be said again by anybody who could have been asked.
  allow: ({ caller, loaded: wish }) => {
    if (!wish) return 'wish.unknown';
    if (isMember(caller) !== true) return 'wish.notYours';
    return caller.member?.branchId === wish.claimerBranchId || 'wish.notAskedToHelp';
  },
  run: async (request) => {
    const { caller, input, loaded: wish, now } = request;
    const { member } = caller;
    if (!wish || !member) refuse('wish.unknown');
    const memberId = member._id;
    const helps = isHelper(wish, caller);
    if (input.helps) {
      const details = { isStaff: isStaffOf(caller, wish.communityId) };
      return { state: await wishSteps.take(request, wish, 'agreed', { details }) };
    }
    const standBack = async (from: WishRecord) => ({
      state: await wishSteps.take(request, from, 'stoodBack', {}),
    });
    if (helps || wasTakenBefore(wish, request, { what: 'stoodBack' })) return standBack(wish);
    if (!isAskedToHelp(wish, caller)) return { state: wish.state };
    const declined = await wishes.change(
      { _id: wish._id, 'helpersAsked.memberId': memberId },
      { set: { updatedAt: now }, pull: { helpersAsked: { memberId } } },
    );
    // They may have said yes at the same moment: the no comes after it.
    const standing = declined ? null : await wishes.get(wish._id);
    return standing && isHelper(standing, caller) ? standBack(standing) : { state: wish.state };
  },
});

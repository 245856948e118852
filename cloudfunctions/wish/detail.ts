import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { isStaffOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { isClaimable, wishCard } from './card';
import { readContact } from './contact';
import {
  isInvolved,
  isPoster,
  mayReachPoster,
  maySee,
  whyNotConfirm,
  whyNotFulfil,
  whyNotGiveUp,
} from './rules';

/** One wish with its way so far. What was noted and whom to reach is for those whom it concerns. */
export const detail = action(contract.detail)({
  load: ({ input }) => wishes.get(input.wishId),
  // A wish that is not for the caller's eyes is answered like one that does not exist.
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: wish }) => {
    if (!wish) refuse('wish.unknown');
    const involved = isInvolved(wish, caller);
    return {
      ...wishCard(wish, caller),
      steps: wish.steps.map(({ what, at, by, note }) => ({ what, at, by, note: involved ? note : '' })),
      mine: isPoster(wish, caller),
      contact: mayReachPoster(wish, caller) ? readContact(wish) : null,
      rating: involved ? wish.rating : null,
      thanks: involved ? wish.thanks : '',
      may: {
        verify: wish.state === 'submitted' && isStaffOf(caller, wish.communityId),
        claim: isClaimable(wish, caller),
        giveUp: whyNotGiveUp(wish, caller) === null,
        fulfil: whyNotFulfil(wish, caller) === null,
        confirm: whyNotConfirm(wish, caller) === null,
      },
    };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { refuse } from '../kernel/refusal';
import { whyNotConfirm } from './rules';
import { stepOf, wasTakenBefore } from './steps';

/** The poster, or the community for somebody without a phone, says whether a wish was fulfilled. */
export const confirm = action(contract.confirm)({
  load: ({ input }) => wishes.get(input.wishId),
  // Whose word counts depends on the wish: `whyNotConfirm` says it, in words of its own.
  allow: ({ loaded: wish }) => wish !== null || 'wish.unknown',
  run: async (request) => {
    const { caller, input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    if (wasTakenBefore(wish, request)) return { state: wish.state };
    const objection = whyNotConfirm(wish, caller, input);
    if (objection) refuse(objection);

    const isConfirmed = input.outcome === 'confirmed';
    const by = wish.forWhom === 'behalf' ? wish.communityName : wish.postedBy;
    const word = { confirmedAt: now, rating: input.rating ?? null, thanks: input.thanks };
    const done = await wishes.change(
      { _id: wish._id, state: 'fulfilled', claimerId: wish.claimerId },
      {
        set: { state: input.outcome, updatedAt: now, ...(isConfirmed ? word : {}) },
        push: {
          steps: stepOf(request, { what: input.outcome, by, note: isConfirmed ? '' : input.reason }),
        },
      },
    );
    if (!done) refuse('wish.notFulfilled');
    return { state: input.outcome };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { mayActForCommunity, takeStep } from '../../server/wish/take-step';

/** The community asks the poster something before it decides. */
export const askBack = action(contract.askBack)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish } = request;
    if (!wish) refuse('wish.unknown');
    return {
      state: await takeStep(request, { what: 'askedBack', by: wish.communityName, note: input.question }),
    };
  },
});

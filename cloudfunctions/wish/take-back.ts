import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { mayActForCommunity, takeStep } from '../../server/wish/take-step';

/** What was passed on comes back to the wall. */
export const takeBack = action(contract.takeBack)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    const step = {
      what: 'takenBack',
      by: wish.communityName,
      note: input.reason,
      set: { passedTo: '', publishedAt: now },
    } as const;
    return { state: await takeStep(request, step) };
  },
});

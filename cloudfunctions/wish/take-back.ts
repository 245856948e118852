import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { refuse } from '../kernel/refusal';
import { mayActForCommunity, takeStep } from './take-step';

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

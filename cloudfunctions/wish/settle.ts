import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { doneAt } from '../../server/kernel/done-on';
import { refuse } from '../../server/kernel/refusal';
import { mayActForCommunity, takeStep } from './take-step';

/** Whoever a wish was passed on to has done it; it waits for the citizen's word. */
export const settle = action(contract.settle)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    const step = {
      what: 'settled',
      by: wish.communityName,
      note: input.note,
      set: { fulfilledAt: doneAt(input.doneOn, now), heardAt: now, doneBy: request.openid },
      doneOn: input.doneOn,
    } as const;
    return { state: await takeStep(request, step) };
  },
});

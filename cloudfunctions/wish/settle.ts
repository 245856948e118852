import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { doneAt } from '../../server/kernel/time/done-on';
import { mayActForCommunity, takeStep } from '../../server/wish/take-step';

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

import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { mayActForCommunity, wishSteps } from '../../server/wish/take-step';

/** The community passes a wish on to somebody who is better placed to fulfil it. */
export const passOn = action(contract.passOn)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish } = request;
    if (!wish) refuse('wish.unknown');
    const { reason: note, to } = input;
    return { state: await wishSteps.take(request, wish, 'passedOn', { note, details: { to } }) };
  },
});

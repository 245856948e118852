import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { mayActForCommunity, takeStep } from '../../server/wish/take-step';

/** The community takes a claimed wish back to the wall. */
export const release = action(contract.release)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish } = request;
    if (!wish) refuse('wish.unknown');
    const step = { what: 'released', by: wish.communityName, note: input.reason } as const;
    return { state: await takeStep(request, step) };
  },
});

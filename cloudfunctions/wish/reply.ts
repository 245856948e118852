import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { voiceOf } from '../../server/wish/names';
import { maySee } from '../../server/wish/rules';
import { takeStep } from '../../server/wish/take-step';

/** The poster answers what the community asked. */
export const reply = action(contract.reply)({
  load: ({ input }) => wishes.get(input.wishId),
  // Whose word counts depends on the wish: the table of transitions says it, in words of its own.
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async (request) => {
    const { input, loaded: wish } = request;
    if (!wish) refuse('wish.unknown');
    return { state: await takeStep(request, { what: 'replied', by: voiceOf(wish), note: input.answer }) };
  },
});

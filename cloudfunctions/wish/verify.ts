import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { dayOf } from '../../server/kernel/time/clock';
import { publishedText } from '../../server/wish/published-text';
import { mayBeUrgent } from '../../server/wish/rules';
import { mayActForCommunity, wishSteps } from '../../server/wish/take-step';
import { foundBy } from '../../server/wish/words';

/** The community publishes a wish that is real and reasonable, or rejects it with a reason. */
export const verify = action(contract.verify)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    if (input.decision === 'reject') {
      return { state: await wishSteps.take(request, wish, 'rejected', { note: input.reason }) };
    }
    if (input.urgent && !mayBeUrgent(wish, dayOf(now))) refuse('wish.notUrgent');
    const { urgent, category = wish.category } = input;
    // One that does not wait is left to the step to refuse, or to answer as done.
    const text = wish.state === 'submitted' ? publishedText(wish, input.numbers) : {};
    const words = foundBy({ ...wish, ...text, category });
    const details = { ...text, category, words, urgent };
    return { state: await wishSteps.take(request, wish, 'published', { note: input.reason, details }) };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { refuse } from '../kernel/refusal';
import { holdAgain } from './hold';
import { voiceOf } from './names';
import { takeStep } from './take-step';

/** The poster, or the community for somebody without a phone, says whether a wish was fulfilled. */
export const confirm = action(contract.confirm)({
  load: ({ input }) => wishes.get(input.wishId),
  // Whose word counts depends on the wish: the table of transitions says it, in words of its own.
  allow: ({ loaded: wish }) => wish !== null || 'wish.unknown',
  run: async (request) => {
    const { input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    const by = voiceOf(wish);
    if (input.outcome === 'confirmed') {
      const set = { confirmedAt: now, rating: input.rating ?? null, thanks: input.thanks };
      return { state: await takeStep(request, { what: 'confirmed', by, set }) };
    }
    const state = await takeStep(request, { what: 'disputed', by, note: input.reason });
    if (wish.claimerOpenid) await holdAgain(wish.claimerOpenid, wish._id, now);
    return { state };
  },
});

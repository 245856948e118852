import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { mayJudge } from '../../server/community/need-rules';
import { needSteps } from '../../server/community/take-need-step';
import { tellUnitOfNeed } from '../../server/community/tell-need';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** Staff accept what a unit offers, or say why not. */
export const answerOffer = action(contract.answerOffer)({
  load: ({ input }) => needs.get(input.needId),
  allow: ({ caller, loaded: seen }) => (seen ? mayJudge(seen, caller) : 'need.unknown'),
  run: async (request) => {
    const { caller, input, loaded: seen, now, requestId } = request;
    if (!seen) refuse('need.unknown');
    const reason = input.accept ? '' : input.reason;
    const what = input.accept ? 'accepted' : 'declined';
    const state = await needSteps.take(request, seen, what, { note: reason });
    await tellUnitOfNeed(seen, {
      ...{ what: input.accept ? 'needAccepted' : 'needDeclined', reason, at: now, requestId },
      by: caller.member?._id,
    });
    return { state };
  },
});

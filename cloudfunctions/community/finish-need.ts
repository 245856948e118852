import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { mayJudge } from '../../server/community/need-rules';
import { needSteps } from '../../server/community/take-need-step';
import { tellUnitOfNeed } from '../../server/community/tell-need';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** Staff note that something is done, and how it went. */
export const finishNeed = action(contract.finishNeed)({
  load: ({ input }) => needs.get(input.needId),
  allow: ({ caller, loaded: seen }) => (seen ? mayJudge(seen, caller) : 'need.unknown'),
  run: async (request) => {
    const { caller, input, loaded: seen, now, requestId } = request;
    if (!seen) refuse('need.unknown');
    const { note, doneOn } = input;
    const state = await needSteps.take(request, seen, 'finished', { note, doneOn });
    const by = caller.member?._id;
    await tellUnitOfNeed(seen, { what: 'needDone', reason: note, by, at: now, requestId });
    return { state };
  },
});

import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { needSteps } from '../../server/community/take-need-step';
import { tellStaffOfNeed } from '../../server/community/tell-need';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** The unit takes its offer back and says why. */
export const takeBackOffer = action(contract.takeBackOffer)({
  load: ({ input }) => needs.get(input.needId),
  // Whose offer it is depends on the line: the table says it, in words of its own.
  allow: ({ caller, loaded: seen }) => (seen ? isMember(caller) === true || 'need.notYours' : 'need.unknown'),
  run: async (request) => {
    const { caller, input, loaded: seen, now, requestId } = request;
    if (!seen) refuse('need.unknown');
    const { reason } = input;
    const state = await needSteps.take(request, seen, 'takenBack', { note: reason });
    const by = caller.member?._id;
    await tellStaffOfNeed(seen, { what: 'needTakenBack', reason, by, at: now, requestId });
    return { state };
  },
});

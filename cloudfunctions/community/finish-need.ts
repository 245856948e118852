import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { startOfYear } from '../../server/kernel/clock';
import { doneAt, whyNotDoneOn } from '../../server/kernel/done-on';
import { refuse } from '../../server/kernel/refusal';
import { hasLeftStep } from '../../server/kernel/way';
import { mayJudge } from './need-rules';
import { takeNeedStep } from './take-need-step';
import { tellUnitOfNeed } from './tell-need';

/** Staff note that something is done, and how it went. */
export const finishNeed = action(contract.finishNeed)({
  load: ({ input }) => needs.get(input.needId),
  allow: ({ caller, loaded: seen }) => (seen ? mayJudge(seen, caller) : 'need.unknown'),
  run: async (request) => {
    const { caller, input, loaded: seen, now, requestId } = request;
    if (!seen) refuse('need.unknown');
    const { note, doneOn } = input;
    const since = startOfYear(seen.year);
    const objection = doneOn === undefined ? null : whyNotDoneOn(doneOn, { since, now });
    if (objection && !hasLeftStep(seen, request)) refuse(objection);
    const state = await takeNeedStep(request, seen, {
      ...{ what: 'finished', by: seen.communityName, note, set: { doneAt: doneAt(doneOn, now) } },
    });
    const by = caller.member?._id;
    await tellUnitOfNeed(seen, { what: 'needDone', reason: note, by, at: now, requestId });
    return { state };
  },
});

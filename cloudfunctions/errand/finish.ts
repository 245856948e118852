import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { doneAt } from '../../server/kernel/time/done-on';

/** It is done, and waits for the resident's word. It counts for the branch of whoever it was given to, else of who did it. */
export const finish = action(contract.finish)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { caller, input, loaded: errand, openid, now } = request;
    if (!errand) refuse('errand.unknown');
    const { note, doneOn } = input;
    const solverBranchId = errand.assigneeBranchId ?? caller.member?.branchId ?? null;
    const set = { doneBy: openid, doneAt: doneAt(doneOn, now), solverBranchId };
    return { state: await takeStep(request, { what: 'done', note, doneOn, set }) };
  },
});

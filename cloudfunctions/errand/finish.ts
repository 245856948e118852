import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** It is done, and waits for the resident's word. */
export const finish = action(contract.finish)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { note, doneOn } = request.input;
    return { state: await errandSteps.take(request, request.loaded, 'done', { note, doneOn }) };
  },
});

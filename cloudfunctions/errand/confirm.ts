import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** The resident, or whoever speaks for somebody without a phone, says whether it was solved. */
export const confirm = action(contract.confirm)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { outcome, reason: note } = request.input;
    return { state: await errandSteps.take(request, request.loaded, outcome, { note }) };
  },
});

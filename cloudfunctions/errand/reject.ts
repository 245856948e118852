import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** It cannot be done, or not here: the resident reads why. */
export const reject = action(contract.reject)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'rejected', note: request.input.reason }),
  }),
});

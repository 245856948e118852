import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** The resident no longer needs it. */
export const withdraw = action(contract.withdraw)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'withdrawn', note: request.input.reason }),
  }),
});

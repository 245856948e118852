import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** What was passed up comes back to the community. */
export const takeBack = action(contract.takeBack)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'takenBack', note: request.input.reason }),
  }),
});

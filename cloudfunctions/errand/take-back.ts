import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { seesOrTook, takeStep } from './take-step';

/** What was passed up comes back to the community. */
export const takeBack = action(contract.takeBack)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'takenBack', note: request.input.reason }),
  }),
});

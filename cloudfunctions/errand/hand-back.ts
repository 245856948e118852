import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** Whoever it was given to gives it back: it waits for the community again. */
export const handBack = action(contract.handBack)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'handedBack', note: request.input.reason }),
  }),
});

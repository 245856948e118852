import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';

/** Whoever has it in hand says how it goes. */
export const progress = action(contract.progress)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => ({
    state: await takeStep(request, { what: 'progress', note: request.input.note }),
  }),
});

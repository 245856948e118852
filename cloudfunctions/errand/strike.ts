import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { writeLine } from './jot';

/** Whoever noted it down takes it off: it counts nowhere any more, and the record says why. */
export const strike = action(contract.strike)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { input, loaded: errand } = request;
    if (!errand) refuse('errand.unknown');
    const state = await errandSteps.take(request, errand, 'struck', { note: input.reason });
    await writeLine({ ...errand, state });
    return { state };
  },
});

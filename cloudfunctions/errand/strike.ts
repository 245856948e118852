import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { requireAmendable } from '../../server/errand/amend-rules';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { hasLeftStep } from '../../server/kernel/store/way';
import { writeLine } from './jot';

/** Whoever noted it down takes it off: it counts nowhere any more, and the record says why. */
export const strike = action(contract.strike)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { input, loaded: errand, now } = request;
    if (!errand) refuse('errand.unknown');
    if (!hasLeftStep(errand, request)) requireAmendable(errand, now);
    const state = await takeStep(request, { what: 'struck', note: input.reason });
    await writeLine({ ...errand, state });
    return { state };
  },
});

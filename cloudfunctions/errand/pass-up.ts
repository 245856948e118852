import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { moveLettersAbout } from '../../server/letters/move-letters';

/** The community passes an errand up to its township. */
export const passUp = action(contract.passUp)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { input, loaded } = request;
    const state = await errandSteps.take(request, loaded, 'passedUp', { note: input.reason });
    const errand = await errands.get(input.errandId);
    if (errand) await moveLettersAbout(errand, request.now);
    return { state };
  },
});

import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { moveLettersAbout } from '../../server/letters/move-letters';

/** The community passes an errand up to its township. */
export const passUp = action(contract.passUp)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const state = await takeStep(request, { what: 'passedUp', note: request.input.reason });
    const errand = await errands.get(request.input.errandId);
    if (errand) await moveLettersAbout(errand, request.now);
    return { state };
  },
});

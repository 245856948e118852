import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { spotContact } from '../../server/errand/new-spot';
import { sealContact } from '../../server/errand/sealed-contact';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { typedToOthers } from '../../server/kernel/text/masked-name';
import { writeLine } from './jot';

/** Whoever noted it down corrects it. What stood before stays with the step, so that nothing is written over. */
export const amend = action(contract.amend)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { input, loaded: errand } = request;
    if (!errand) refuse('errand.unknown');
    const details = {
      ...{ title: input.line, kind: input.kind, contact: sealContact(spotContact(input)) },
      // Who was picked stays who they are.
      postedBy: errand.forWhom === 'self' ? errand.postedBy : typedToOthers(input.whom),
    };
    const state = await errandSteps.take(request, errand, 'amended', { note: input.reason, details });
    const standing = await errands.get(errand._id);
    if (standing) await writeLine(standing);
    return { state };
  },
});

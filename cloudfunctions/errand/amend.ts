import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { requireAmendable } from '../../server/errand/amend-rules';
import { spotContact } from '../../server/errand/new-spot';
import { whyNot } from '../../server/errand/rules';
import { sealContact } from '../../server/errand/sealed-contact';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { hasLeftStep } from '../../server/kernel/store/way';
import { typedToOthers } from '../../server/kernel/text/masked-name';
import { writeLine } from './jot';

/** Whoever noted it down corrects it. What stood before stays with the step, so that nothing is written over. */
export const amend = action(contract.amend)({
  load: ({ input }) => errands.get(input.errandId),
  allow: seesOrTook,
  run: async (request) => {
    const { caller, input, loaded: errand, now } = request;
    if (!errand) refuse('errand.unknown');
    if (!hasLeftStep(errand, request)) {
      const objection = whyNot('amended', errand, caller, input.reason);
      if (objection) refuse(objection);
      requireAmendable(errand, now);
    }
    const { title, kind, contact: sealed, forWhom, postedBy } = errand;
    const state = await takeStep(request, {
      ...{ what: 'amended', note: input.reason },
      set: {
        ...{ title: input.line, kind: input.kind, contact: sealContact(spotContact(input)) },
        // Who was picked stays who they are.
        postedBy: forWhom === 'self' ? postedBy : typedToOthers(input.whom),
      },
      more: { was: { title, kind, contact: sealed } },
    });
    const standing = await errands.get(errand._id);
    if (standing) await writeLine(standing);
    return { state };
  },
});

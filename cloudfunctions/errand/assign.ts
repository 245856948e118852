import * as contract from '../../contract/errand';
import { errands, members } from '../../server/collections';
import { whyNotGiveTo } from '../../server/errand/rules';
import { errandSteps, seesOrTook } from '../../server/errand/take-step';
import { whyNot } from '../../server/errand/workflow';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { wasTakenBefore } from '../../server/kernel/store/way';

/** An errand is given to a member, or to another one. Of two who give it out at one moment one does. */
export const assign = action(contract.assign)({
  load: async ({ input }) => {
    const [errand, member] = await Promise.all([errands.get(input.errandId), members.get(input.memberId)]);
    return { errand, member };
  },
  allow: (request) => seesOrTook({ ...request, loaded: request.loaded.errand }),
  run: async (request) => {
    const { caller, input, loaded } = request;
    const { errand, member } = loaded;
    if (!errand) refuse('errand.unknown');
    const saying = { what: ['assigned', 'reassigned'], note: input.reason };
    if (wasTakenBefore(errand, request, saying))
      return { state: errand.state, assignee: errand.assigneeName };
    const isFirst = errandSteps.flow.row('assigned').from.includes(errand.state);
    const what = isFirst ? 'assigned' : 'reassigned';
    const objection = whyNot(what, errand, caller, input.reason) ?? whyNotGiveTo(errand, member);
    if (objection || !member) refuse(objection ?? 'errand.notFromHere');
    const state = await errandSteps.take(request, errand, what, { note: input.reason, details: member });
    return { state, assignee: member.name };
  },
});

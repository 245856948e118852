import * as contract from '../../contract/errand';
import { errands, members } from '../../server/collections';
import { whyNot, whyNotGiveTo } from '../../server/errand/rules';
import { seesOrTook, takeStep } from '../../server/errand/take-step';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { wasTakenBefore } from '../../server/kernel/store/way';
import { memberToOthers } from '../../server/kernel/text/masked-name';

/** An errand is given to a member, or to another one. Of two who give it out at one moment one does. */
export const assign = action(contract.assign)({
  load: async ({ input }) => {
    const [errand, member] = await Promise.all([errands.get(input.errandId), members.get(input.memberId)]);
    return { errand, member };
  },
  allow: (request) => seesOrTook({ ...request, loaded: request.loaded.errand }),
  run: async (request) => {
    const { caller, input, now } = request;
    const { errand, member } = request.loaded;
    if (!errand) refuse('errand.unknown');
    const saying = { what: ['assigned', 'reassigned'], note: input.reason };
    if (wasTakenBefore(errand, request, saying))
      return { state: errand.state, assignee: errand.assigneeName };
    const what = errand.state === 'submitted' || errand.state === 'accepted' ? 'assigned' : 'reassigned';
    const objection = whyNot(what, errand, caller, input.reason) ?? whyNotGiveTo(errand, member);
    if (objection || !member) refuse(objection ?? 'errand.notFromHere');
    const set = {
      assigneeId: member._id,
      assigneeOpenid: member.openid,
      assigneeBranchId: member.branchId,
      assigneeName: member.name,
      assignedAt: now,
    };
    const more = { to: memberToOthers(member.name), assigneeOpenid: member.openid, assigneeId: member._id };
    const taking = { ...request, loaded: errand };
    return { state: await takeStep(taking, { what, note: input.reason, set, more }), assignee: member.name };
  },
});

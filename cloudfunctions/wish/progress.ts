import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { memberToOthers } from '../../server/wish/names';
import { takeStep } from '../../server/wish/take-step';

/** The claimer says how it goes. */
export const progress = action(contract.progress)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish ? isMember(caller) === true || 'wish.notYours' : 'wish.unknown'),
  run: async (request) => {
    const { caller, input, now } = request;
    if (!caller.member) refuse('wish.notYours');
    const step = {
      what: 'progress',
      by: memberToOthers(caller.member.name),
      note: input.note,
      set: { heardAt: now },
    } as const;
    return { state: await takeStep(request, step) };
  },
});

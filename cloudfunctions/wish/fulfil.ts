import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { doneAt } from '../../server/kernel/time/done-on';
import { memberToOthers } from '../../server/wish/names';
import { takeStep } from '../../server/wish/take-step';

/** The claimer says that a wish is done; it waits for the citizen's word. */
export const fulfil = action(contract.fulfil)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish ? isMember(caller) === true || 'wish.notYours' : 'wish.unknown'),
  run: async (request) => {
    const { caller, input, now } = request;
    if (!caller.member) refuse('wish.notYours');
    const step = {
      what: 'fulfilled',
      by: memberToOthers(caller.member.name),
      note: input.note,
      set: { fulfilledAt: doneAt(input.doneOn, now), heardAt: now, doneBy: request.openid },
      doneOn: input.doneOn,
    } as const;
    return { state: await takeStep(request, step) };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { command } from '../kernel/database';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { memberToOthers } from './names';
import { whyNotFulfil } from './rules';
import { stepOf, wasTakenBefore } from './steps';

/** The claimer says that a wish is done; it waits for the citizen's word. */
export const fulfil = action(contract.fulfil)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish ? isMember(caller) === true || 'wish.notYours' : 'wish.unknown'),
  run: async (request) => {
    const { caller, input, loaded: wish, now } = request;
    const { member } = caller;
    if (!wish || !member) refuse('wish.unknown');
    if (wasTakenBefore(wish, request)) return { state: wish.state };
    const objection = whyNotFulfil(wish, caller);
    if (objection) refuse(objection);

    const done = await wishes.change(
      { _id: wish._id, state: command().in(['claimed', 'disputed']), claimerId: member._id },
      {
        set: { state: 'fulfilled', fulfilledAt: now, updatedAt: now },
        push: {
          steps: stepOf(request, { what: 'fulfilled', by: memberToOthers(member.name), note: input.note }),
        },
      },
    );
    if (!done) refuse('wish.notClaimed');
    return { state: 'fulfilled' };
  },
});

import * as contract from '../../contract/wish';
import { wishes } from '../collections';
import { action } from '../kernel/action';
import { isStaffOf } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { whyNotVerify } from './rules';
import { stepOf, wasTakenBefore } from './steps';

/** The community publishes a wish that is real and reasonable, or rejects it with a reason. */
export const verify = action(contract.verify)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish ? isStaffOf(caller, wish.communityId) : 'wish.unknown'),
  run: async (request) => {
    const { input, loaded: wish, now } = request;
    if (!wish) refuse('wish.unknown');
    if (wasTakenBefore(wish, request)) return { state: wish.state };
    const objection = whyNotVerify(wish, input);
    if (objection) refuse(objection);

    const state = input.decision === 'publish' ? 'published' : 'rejected';
    const done = await wishes.change(
      { _id: wish._id, state: 'submitted' },
      {
        set: {
          state,
          category: input.category ?? wish.category,
          publishedAt: state === 'published' ? now : null,
          updatedAt: now,
        },
        push: { steps: stepOf(request, { what: state, by: wish.communityName, note: input.reason }) },
      },
    );
    if (!done) refuse('wish.notWaiting');
    return { state };
  },
});

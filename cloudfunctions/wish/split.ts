import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { inTransaction } from '../../server/kernel/store/transaction';
import { wasTakenBefore } from '../../server/kernel/store/way';
import { within } from '../../server/kernel/store/within';
import { partsOf } from '../../server/wish/parts-of';
import { publishedText } from '../../server/wish/published-text';
import { mayActForCommunity } from '../../server/wish/take-step';
import { whyNot, wishWorkflow } from '../../server/wish/workflow';

/** The community makes several wishes of one: all of them or none, so in one transaction. */
export const split = action(contract.split)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: mayActForCommunity,
  run: async (request) => {
    const { caller, input, now } = request;
    const wishIds = input.parts.map((_, place) =>
      identifierOf('wish.split', request, `${input.wishId}/${place}`),
    );
    await inTransaction(async (transaction) => {
      const all = within(transaction, wishes);
      const wish = await all.get(input.wishId);
      if (!wish) refuse('wish.unknown');
      if (wasTakenBefore(wish, request, { what: 'split' })) return;
      const objection = whyNot('split', wish, caller);
      if (objection) refuse(objection);
      const context = {
        doer: { openid: caller.openid, by: wish.communityName, memberId: null, branchId: null },
        ...{ requestId: request.requestId, now, note: '' },
      };
      await all.change(wish._id, wishWorkflow.apply(wish, 'split', { ...context, details: undefined }));
      const parts = input.parts.map(({ category, ...said }, place) => ({
        ...{ ...publishedText(said, input.numbers), category, _id: wishIds[place] ?? '' },
      }));
      for (const part of partsOf(wish, parts, context)) await all.put(part);
    });
    return { state: 'split', wishIds };
  },
});

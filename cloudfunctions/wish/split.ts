import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { inTransaction } from '../../server/kernel/store/transaction';
import { stepOf, wasTakenBefore } from '../../server/kernel/store/way';
import { within } from '../../server/kernel/store/within';
import { wishNumber } from '../../server/wish/new-wish';
import { publishedText } from '../../server/wish/published-text';
import { whyNot } from '../../server/wish/rules';
import { mayActForCommunity } from '../../server/wish/take-step';
import { foundBy } from '../../server/wish/words';

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
      const step = stepOf(request, { what: 'split', by: wish.communityName });
      await all.change(wish._id, { set: { state: 'split', updatedAt: now }, push: { steps: step } });
      for (const [place, { category, ...said }] of input.parts.entries()) {
        const part = { ...publishedText(said, input.numbers), category };
        const _id = wishIds[place] ?? '';
        const published = stepOf(request, { what: 'published', by: wish.communityName });
        await all.put({
          ...wish,
          ...part,
          words: foundBy(part),
          _id,
          number: wishNumber(_id, now),
          state: 'published',
          publishedAt: now,
          splitFrom: wish._id,
          steps: [...wish.steps, published],
          updatedAt: now,
        });
      }
    });
    return { state: 'split', wishIds };
  },
});

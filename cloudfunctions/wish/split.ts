import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { identifierOf } from '../../server/kernel/identifier';
import { refuse } from '../../server/kernel/refusal';
import { inTransaction } from '../../server/kernel/transaction';
import { stepOf, wasTakenBefore } from '../../server/kernel/way';
import { within } from '../../server/kernel/within';
import { wishNumber } from './new-wish';
import { publishedText } from './published-text';
import { whyNot } from './rules';
import { mayActForCommunity } from './take-step';
import { foundBy } from './words';

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

import * as contract from '../../contract/wish';
import { members, wishes } from '../../server/collections';
import type { Advice } from '../../server/content-check/advice-on';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { wasTakenBefore } from '../../server/kernel/store/way';
import type { WishRecord } from '../../server/records/wish';
import { holdAgain } from '../../server/wish/hold';
import { memberToOthers, posterToOthers } from '../../server/wish/names';
import { readContact } from '../../server/wish/sealed-contact';
import { wishSteps } from '../../server/wish/take-step';
import { type Naming, thanksToOthers } from '../../server/wish/thanks-rules';
import { whyNot } from '../../server/wish/workflow';

/** The poster, or the community for somebody without a phone, says whether a wish was fulfilled. */
export const confirm = action(contract.confirm)({
  load: ({ input }) => wishes.get(input.wishId),
  // Whose word counts depends on the wish: the table of transitions says it, in words of its own.
  allow: ({ loaded: wish }) => wish !== null || 'wish.unknown',
  run: async (request) => {
    const { caller, input, loaded: wish, now, advice } = request;
    if (!wish) refuse('wish.unknown');
    if (input.outcome === 'confirmed') {
      const { rating = null, thanks, mayShowThanks } = input;
      const isNew =
        !wasTakenBefore(wish, request, { what: 'confirmed' }) && whyNot('confirmed', wish, caller) === null;
      const checked =
        thanks && isNew ? await shownThanks(wish, { thanks, mayShow: mayShowThanks, advice }) : '';
      // What the community itself says for somebody has been looked at.
      const looked = wish.forWhom === 'behalf';
      const shown = { thanksShown: looked ? checked : '', thanksOffered: looked ? '' : checked };
      const details = { rating, thanks, ...shown };
      return { state: await wishSteps.take(request, wish, 'confirmed', { details }) };
    }
    const state = await wishSteps.take(request, wish, 'disputed', { note: input.reason });
    if (wish.claimerOpenid) await holdAgain(wish.claimerOpenid, wish._id, now);
    return { state };
  },
});

/** The thanks as everybody may read them, `''` where they may not. */
async function shownThanks(
  wish: WishRecord,
  { thanks, mayShow, advice }: { thanks: string; mayShow: boolean; advice: Advice },
) {
  const helpers = await namesOfHelpers(wish);
  const { name, address } = readContact(wish);
  const names: Naming = [[name, posterToOthers(name)], ...helpers];
  return thanksToOthers(thanks, { mayShow, advice, address, names });
}

/** Who took the wish on and who helps, by full name: one request, and none where nobody is on record. */
async function namesOfHelpers({ claimerId, helpers }: WishRecord): Promise<Naming> {
  const ids = [claimerId, ...helpers.map(({ memberId }) => memberId)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await members.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['name'] });
  return rows.map(({ name }) => [name, memberToOthers(name)]);
}

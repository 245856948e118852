import * as contract from '../../contract/wish';
import { audits, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { maySee, whyNotShowThanks } from '../../server/wish/rules';

/** The community has looked at thanks and puts them on the public pages, just as they were looked at. */
export const showThanks = action(contract.showThanks)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: wish, openid, now }) => {
    if (!wish) refuse('wish.unknown');
    const objection = whyNotShowThanks(wish, caller);
    if (objection) refuse(objection);
    const { _id, state, thanksOffered } = wish;
    if (!thanksOffered) return { state, shown: Boolean(wish.thanksShown) };
    const deed = { what: 'wish.showThanks', collection: wishes.name, id: _id, occasion: 'thanks' };
    const { branchId = null } = caller.member ?? {};
    await audits.insertOnce(auditLine({ ...deed, openid, branchId, reason: '', at: now }));
    const shown = await wishes.change(
      { _id, thanksOffered },
      { set: { thanksShown: thanksOffered, thanksOffered: '', updatedAt: now } },
    );
    return { state, shown: shown || Boolean((await wishes.get(_id))?.thanksShown) };
  },
});

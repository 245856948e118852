import * as contract from '../../contract/wish';
import { audits, wishes } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { maySee, plays, whyNotHideThanks } from '../../server/wish/rules';

/** Keeps thanks off the public pages, or takes them off; what the community takes off of somebody else's is audited. */
export const hideThanks = action(contract.hideThanks)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => (wish !== null && maySee(wish, caller)) || 'wish.unknown',
  run: async ({ caller, loaded: wish, openid, now }) => {
    if (!wish) refuse('wish.unknown');
    const objection = whyNotHideThanks(wish, caller);
    if (objection) refuse(objection);
    const { _id, confirmedAt, state } = wish;
    if (!plays('voice', wish, caller)) {
      const deed = {
        what: 'wish.hideThanks',
        collection: 'wishes',
        id: _id,
        occasion: confirmedAt?.getTime() ?? 0,
      };
      const { branchId = null } = caller.member ?? {};
      await audits.insertOnce(auditLine({ ...deed, openid, branchId, reason: '', at: now }));
    }
    await wishes.change({ _id, state }, { set: { thanksShown: '', thanksOffered: '', updatedAt: now } });
    return { state };
  },
});

import * as contract from '../../contract/wish';
import { audits, wishes } from '../collections';
import { action } from '../kernel/action';
import { auditLine } from '../kernel/audit';
import { identifierOf } from '../kernel/identifier';
import { refuse } from '../kernel/refusal';
import { isPoster, mayReachPoster, maySee } from './rules';
import { readContact } from './sealed-contact';

/** Whom to reach and where. The line that says who looked is written first: what is not audited is not told. */
export const contact = action(contract.contact)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => {
    if (!wish || !maySee(wish, caller)) return 'wish.unknown';
    return mayReachPoster(wish, caller) || 'wish.notYours';
  },
  run: async ({ caller, loaded: wish, now, openid, requestId }) => {
    if (!wish) refuse('wish.unknown');
    if (!isPoster(wish, caller)) {
      // By the person too: another's look with the same mark would leave no line.
      const occasion = identifierOf('wish.contact', { openid, requestId });
      const looked = { what: 'wish.contact', collection: 'wishes', id: wish._id, occasion };
      const { branchId = null } = caller.member ?? {};
      await audits.insertOnce(auditLine({ ...looked, openid, branchId, reason: '', at: now }));
    }
    return readContact(wish);
  },
});

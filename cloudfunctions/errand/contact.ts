import * as contract from '../../contract/errand';
import { audits, errands } from '../collections';
import { isPoster } from '../errands/sight';
import { action } from '../kernel/action';
import { auditLine } from '../kernel/audit';
import { identifierOf } from '../kernel/identifier';
import { refuse } from '../kernel/refusal';
import { mayReach } from './rules';
import { readContact } from './sealed-contact';
import { sees } from './take-step';

/** Whom to reach and where. The line that says who looked is written first: what is not audited is not told. */
export const contact = action(contract.contact)({
  load: ({ input }) => errands.get(input.errandId),
  allow: (request) => {
    const seen = sees(request);
    if (seen !== true || !request.loaded) return seen;
    return mayReach(request.loaded, request.caller) || 'errand.notYours';
  },
  run: async ({ caller, loaded: errand, now, openid, requestId }) => {
    if (!errand) refuse('errand.unknown');
    if (!isPoster(errand, caller)) {
      // By the person too: another's look with the same mark would leave no line.
      const occasion = identifierOf('errand.contact', { openid, requestId });
      const looked = { what: 'errand.contact', collection: 'errands', id: errand._id, occasion };
      const { branchId = null } = caller.member ?? {};
      await audits.insertOnce(auditLine({ ...looked, openid, branchId, reason: '', at: now }));
    }
    return readContact(errand);
  },
});

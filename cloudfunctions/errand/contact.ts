import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { contactsADay, countContact } from '../../server/contacts/day';
import { noteLook } from '../../server/contacts/looked';
import { mayReach, tookItThemselves } from '../../server/errand/rules';
import { readContact } from '../../server/errand/sealed-contact';
import { sees } from '../../server/errand/take-step';
import { isPoster } from '../../server/errand-access/sight';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** Whom to reach and where. The line that says who looked is written first: what is not audited is not told. */
export const contact = action(contract.contact)({
  load: ({ input }) => errands.get(input.errandId),
  allow: (request) => {
    const seen = sees(request);
    if (seen !== true || !request.loaded) return seen;
    return mayReach(request.loaded, request.caller) || 'errand.notYours';
  },
  run: async (request) => {
    const { caller, loaded: errand, now, openid } = request;
    if (!errand) refuse('errand.unknown');
    if (tookItThemselves(errand, caller) && !(await countContact(openid, errand._id, now))) {
      refuse('errand.tooManyContacts', { most: contactsADay() });
    }
    if (!isPoster(errand, caller)) await noteLook('errand.contact', errand._id, request);
    return readContact(errand);
  },
});

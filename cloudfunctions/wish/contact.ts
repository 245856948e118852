import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { contactsADay, countContact } from '../../server/contacts/day';
import { noteLook } from '../../server/contacts/looked';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { countsAsLook, isPoster, mayReachPoster, maySee } from '../../server/wish/rules';
import { readContact } from '../../server/wish/sealed-contact';

/** Whom to reach and where. The line that says who looked is written first: what is not audited is not told. */
export const contact = action(contract.contact)({
  load: ({ input }) => wishes.get(input.wishId),
  allow: ({ caller, loaded: wish }) => {
    if (!wish || !maySee(wish, caller)) return 'wish.unknown';
    return mayReachPoster(wish, caller) || 'wish.notYours';
  },
  run: async (request) => {
    const { caller, loaded: wish, now, openid } = request;
    if (!wish) refuse('wish.unknown');
    if (countsAsLook(wish, caller) && !(await countContact(openid, wish._id, now))) {
      refuse('wish.tooManyContacts', { most: contactsADay() });
    }
    if (!isPoster(wish, caller)) await noteLook('wish.contact', wish._id, request);
    return readContact(wish);
  },
});

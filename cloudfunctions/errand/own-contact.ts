import * as contract from '../../contract/errand';
import { errands } from '../../server/collections';
import { noteLook } from '../../server/contacts/looked';
import { readContact } from '../../server/errand/sealed-contact';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { command } from '../../server/kernel/store/database';

/**
 * With what the caller last said an errand for themselves. Noted down for them by whoever helped is none: that was not theirs to say.
 * It is their own, so that it is no contact of the day;
 * the line that says it was looked at is written first, as for every other.
 */
export const ownContact = action(contract.ownContact)({
  allow: anyone,
  run: async (request) => {
    const [last] = await errands.find(
      { posterOpenid: request.openid, forWhom: 'self', spot: command().neq(true) },
      { limit: 1, order: ['postedAt', 'desc'], fields: ['contact', 'communityId', 'communityName'] },
    );
    if (!last) return { contact: null };
    await noteLook('errand.ownContact', last._id, request);
    const community = { id: last.communityId, name: last.communityName };
    return { contact: { ...readContact(last), community } };
  },
});

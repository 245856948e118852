import * as contract from '../../contract/wish';
import { wishes } from '../../server/collections';
import { noteLook } from '../../server/contacts/looked';
import { anyone } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { readContact } from '../../server/wish/sealed-contact';

/**
 * With what the caller last said a wish for themselves. It is their own, so that it is no contact of the day;
 * the line that says it was looked at is written first, as for every other.
 */
export const ownContact = action(contract.ownContact)({
  allow: anyone,
  run: async (request) => {
    const [last] = await wishes.find(
      { posterOpenid: request.openid, forWhom: 'self' },
      { limit: 1, order: ['postedAt', 'desc'], fields: ['contact', 'communityId', 'communityName'] },
    );
    if (!last) return { contact: null };
    await noteLook('wish.ownContact', last._id, request);
    const community = { id: last.communityId, name: last.communityName };
    return { contact: { ...readContact(last), community } };
  },
});

import * as contract from '../../contract/member';
import { registrations } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';

/** The caller's own latest request to be registered with a community. */
export const registration = action(contract.registration)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller }) => {
    const found = caller.member && (await registrations.get(caller.member._id));
    if (!found) return { asked: null };
    const { communityId, communityName, state, reason, askedAt, above } = found;
    return {
      asked: { communityId, communityName, state, reason, askedAt, answeredAbove: above?.name ?? '' },
    };
  },
});

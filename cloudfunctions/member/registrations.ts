import * as contract from '../../contract/member';
import { registrations as rows } from '../collections';
import { action } from '../kernel/action';
import { officeOf } from '../kernel/permission';

/** As many as are answered in one sitting; the rest come up as these are answered. */
const MOST = 100;

/** Members who ask to be registered with the caller's community. */
export const registrations = action(contract.registrations)({
  allow: ({ caller }) => officeOf(caller.member, ['communityStaff']) !== null,
  run: async ({ caller }) => {
    const communityId = officeOf(caller.member, ['communityStaff']);
    const waiting = await rows.find(
      { communityId, state: 'waiting' },
      { limit: MOST, order: ['askedAt', 'asc'] },
    );
    return {
      items: waiting.map(({ _id, name, branchName, askedAt }) => ({
        memberId: _id,
        name,
        branchName,
        askedAt,
      })),
    };
  },
});

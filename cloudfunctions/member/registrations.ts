import * as contract from '../../contract/member';
import { registrations as rows } from '../../server/collections';
import { higherOfficeOf, officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';

/** As many as are answered in one sitting; the rest come up as these are answered. */
const MOST = 100;

/** Members who ask to be registered with the caller's community, and those of its own staff below a committee. */
export const registrations = action(contract.registrations)({
  allow: ({ caller: { member } }) =>
    officeOf(member, ['communityStaff']) !== null || higherOfficeOf(member) !== null,
  run: async ({ caller: { member } }) => {
    const communityId = officeOf(member, ['communityStaff']);
    const level = higherOfficeOf(member);
    const waiting = await rows.findAny(
      [
        ...(communityId ? [{ communityId, state: 'waiting' }] : []),
        ...(level ? [{ 'above.levelId': level, state: 'waiting' }] : []),
      ],
      { limit: MOST, order: ['askedAt', 'asc'] },
    );
    return {
      items: waiting
        // Nobody answers their own.
        .filter(({ _id }) => _id !== member?._id)
        .map(({ _id, name, branchName, askedAt, communityId: of, communityName }) => ({
          ...{ memberId: _id, name, branchName, askedAt },
          communityName: of === communityId ? '' : communityName,
        })),
    };
  },
});

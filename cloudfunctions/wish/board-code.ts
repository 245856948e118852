import { boardPage, boardText, longestScene } from '../../contract/mini-program-code';
import * as contract from '../../contract/wish';
import { organizations } from '../../server/collections';
import { isStaffOf, officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { miniProgramCode } from '../../server/kernel/text/mini-program-code';

/** The code on a community's notice board, for its staff to print. */
export const boardCode = action(contract.boardCode)({
  load: async ({ input }) => (input.communityId ? organizations.get(input.communityId) : null),
  allow: ({ caller, input }) =>
    input.communityId
      ? isStaffOf(caller, input.communityId)
      : officeOf(caller.member, ['communityStaff']) !== null,
  run: async ({ caller, input, loaded }) => {
    const communityId = input.communityId ?? officeOf(caller.member, ['communityStaff']);
    const community = loaded ?? (communityId === null ? null : await organizations.get(communityId));
    if (community?.kind !== 'community') refuse('organization.unknown');
    const { _id, name: communityName, path } = community;
    if (_id.length > longestScene) refuse('code.idTooLong');
    const { picture, pictureType } = await miniProgramCode(boardPage, _id);
    return { communityId: _id, communityName, path, picture, pictureType, text: boardText(_id) };
  },
});

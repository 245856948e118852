import * as contract from '../../contract/community';
import { organizations } from '../../server/collections';
import { gatherSheets } from '../../server/community/gather-sheets';
import { officeOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { isEnding, lastWeekOf, quarterToSend } from '../../server/kernel/time/quarter';
import { branchFiguresOf } from '../../server/service-hours/service-figures';

/** A community's quarter, branch by branch, in figures: no names yet. */
export const sheets = action(contract.sheets)({
  allow: ({ caller }) => officeOf(caller.member, ['communityStaff']) !== null,
  run: async ({ caller, input, now }) => {
    const communityId = officeOf(caller.member, ['communityStaff']);
    if (!communityId) refuse('call.notAllowed');
    const quarter = input.quarter ?? quarterToSend(now);
    const [community, branches] = await Promise.all([
      organizations.get(communityId),
      gatherSheets({ communityId, quarter }),
    ]);
    return {
      ...{ communityId, communityName: community?.name ?? '', quarter },
      sendFrom: lastWeekOf(quarter),
      maySend: isEnding(quarter, now),
      items: branches.map(({ branchId, branchName, isUnit, registered, lines, sent }) => ({
        ...{ branchId, branchName, isUnit },
        ...branchFiguresOf(lines, registered.length),
        sentAt: sent?.sentAt ?? null,
      })),
    };
  },
});

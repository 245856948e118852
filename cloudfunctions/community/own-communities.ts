import * as contract from '../../contract/community';
import { limits } from '../../contract/limits';
import { organizations } from '../../server/collections';
import { registrationsOfBranch } from '../../server/community/registrations-of-branch';
import { standingStates } from '../../server/community/unit-transitions';
import { unitWorkflow } from '../../server/community/unit-workflow';
import { isWorkUnit } from '../../server/community/work-unit';
import { branchAsLeader, isSecretaryOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** With which communities the caller's branch is or was registered. */
export const ownCommunities = action(contract.ownCommunities)({
  allow: ({ caller, input }) => branchAsLeader(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const [branch, rows] = await Promise.all([organizations.get(branchId), registrationsOfBranch(branchId)]);
    if (!branch) refuse('organization.unknown');
    const standing = rows.filter(({ state }) => standingStates.includes(state)).length;
    const isUnit = isWorkUnit(branch);
    const speaks = isSecretaryOf(caller, branchId);
    return {
      branchId,
      branchName: branch.name,
      isWorkUnit: isUnit,
      items: rows.map((registered) => {
        const { communityId, communityName, state, reason, askedAt, since, above } = registered;
        return {
          ...{ communityId, communityName, state, reason, askedAt, since },
          answeredAbove: above?.name ?? '',
          may: unitWorkflow.may(registered, caller, now),
        };
      }),
      mayAsk: isUnit && standing < limits.unitCommunities && speaks,
      mayEnd: speaks,
    };
  },
});

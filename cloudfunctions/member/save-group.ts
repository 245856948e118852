import { limits } from '../../contract/limits';
import * as contract from '../../contract/member';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { identifierOf } from '../../server/kernel/store/identifier';
import { changeGroups } from '../../server/member/change-groups';
import { groupBranch, mayChangeGroups } from '../../server/member/group-branch';
import { whyNotSaveGroup, withGroup } from '../../server/member/group-rules';

/** The secretary sets up a group, or gives it another name. Sent again, it is one group and one audit line. */
export const saveGroup = action(contract.saveGroup)({
  allow: mayChangeGroups,
  run: async (request) => {
    const { caller, input, now, openid, requestId } = request;
    const branchId = groupBranch(caller, input);
    if (!branchId) refuse('call.notAllowed');
    const isNew = input.groupId === undefined;
    const group = {
      groupId: input.groupId ?? identifierOf('member.saveGroup', request, branchId),
      name: input.name,
    };
    const { groupId, name: reason } = group;
    const what = 'member.saveGroup';
    const deed = { what, branchId, groupId, openid, requestId, now, reason } as const;
    await changeGroups(deed, (groups) => {
      const objection = whyNotSaveGroup(groups, group, isNew);
      if (objection === 'member.tooManyGroups') refuse(objection, { most: limits.groups });
      if (objection) refuse(objection);
      return withGroup(groups, group);
    });
    return { groupId: group.groupId };
  },
});

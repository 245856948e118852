import * as contract from '../../contract/member';
import { audits, members, organizations } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { auditLine } from '../../server/kernel/audit';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { occasionOf } from '../../server/member/change-groups';
import { groupBranch, mayChangeGroups } from '../../server/member/group-branch';

/**
 * The secretary moves people into a group or out of theirs: one change for all of them, then an audit line each for
 * whom it moved. In this order, so that a call that broke off is completed by sending it again; one whose lines are
 * there changes nothing, whatever came after it.
 */
export const assignToGroup = action(contract.assignToGroup)({
  allow: mayChangeGroups,
  run: async ({ caller, input, now, openid, requestId }) => {
    const branchId = groupBranch(caller, input);
    if (!branchId) refuse('call.notAllowed');
    const { groupId } = input;
    const memberIds = [...new Set(input.memberIds)];
    const lines = memberIds.map((id) =>
      auditLine({
        ...{ what: 'member.assignToGroup', openid, branchId, reason: groupId ?? '', at: now },
        ...{
          collection: members.name,
          id,
          occasion: occasionOf('member.assignToGroup', { openid, requestId }, groupId),
        },
      }),
    );
    const lineIds = command().in(lines.map(({ _id }) => _id));
    const theirs = { _id: command().in(memberIds), branchId, onRoll: true };
    const [branch, onRoll, written] = await Promise.all([
      organizations.get(branchId),
      members.count(theirs),
      audits.count({ _id: lineIds }),
    ]);
    if (written === lines.length) return { moved: 0 };
    if (groupId !== null && !branch?.groups?.some((group) => group.groupId === groupId)) {
      refuse('member.groupUnknown');
    }
    if (onRoll < memberIds.length) refuse('member.unknown');

    const moved = await members.changeAll(
      { ...theirs, groupId: command().neq(groupId) },
      { set: { groupId, updatedAt: now } },
    );
    await audits.insertMissing(lines);
    return { moved };
  },
});

import * as contract from '../../contract/member';
import type { ActivityState } from '../../contract/words';
import { activities, members } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { command } from '../../server/kernel/store/database';
import { changeGroups } from '../../server/member/change-groups';
import { groupBranch, mayChangeGroups } from '../../server/member/group-branch';

/** More than a branch ever had members, those who left included. */
const MOST_AT_ONCE = 1000;

/** An activity in these states still asks who is in the group it is for. */
const coming: readonly ActivityState[] = ['draft', 'announced', 'open'];

/**
 * The secretary gives a group up. First the group, then its members' entries: a call that broke off between the two
 * completes it when sent again, and until then whoever was in it counts as in none.
 */
export const dropGroup = action(contract.dropGroup)({
  allow: mayChangeGroups,
  run: async ({ caller, input, now, openid, requestId }) => {
    const branchId = groupBranch(caller, input);
    if (!branchId) refuse('call.notAllowed');
    const { groupId } = input;
    const [[needed], theirs] = await Promise.all([
      activities.find({ branchIds: branchId, state: command().in(coming), groupId }, { limit: 1 }),
      members.find({ branchId, groupId }, { limit: MOST_AT_ONCE, fields: ['_id'] }),
    ]);
    if (needed) refuse('member.groupInUse', { title: needed.title });

    const what = 'member.dropGroup';
    const deed = { what, branchId, groupId, openid, requestId, now, reason: groupId } as const;
    await changeGroups(deed, (groups) => {
      const others = groups.filter((group) => group.groupId !== groupId);
      return others.length === groups.length ? groups : others;
    });
    if (theirs.length > 0) {
      const ids = command().in(theirs.map(({ _id }) => _id));
      await members.changeAll({ _id: ids, groupId }, { set: { groupId: null, updatedAt: now } });
    }
    return { groupId };
  },
});

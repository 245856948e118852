import * as contract from '../../contract/member';
import { members, organizations } from '../../server/collections';
import { branchAsLeader } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { dayOf } from '../../server/kernel/time/clock';
import { groupOf } from '../../server/member/group-rules';
import { tailOf } from '../../server/statistics/namesakes';
import { namesakeFields, tellApart } from '../../server/statistics/tell-apart';

/** More than a branch has members (domain.md: at most 100). */
const MOST_AT_ONCE = 1000;

/** A branch's groups with who is in each, by name. */
export const groups = action(contract.groups)({
  allow: ({ caller, input }) => branchAsLeader(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsLeader(caller, input.branchId);
    if (!branchId) refuse('call.notAllowed');
    const [branch, roll] = await Promise.all([
      organizations.get(branchId),
      members.find({ branchId, onRoll: true }, { limit: MOST_AT_ONCE, fields: namesakeFields }),
    ]);
    if (!branch) refuse('call.notAllowed');
    const sorted = [...roll].sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
    const apart = tellApart(roll, {
      ...{ day: dayOf(now), branches: [branch], sightOf: () => 'leader' },
      tailOf,
    });
    const peopleIn = (wanted: string | null) =>
      sorted
        .filter((member) => (groupOf(branch, member)?.groupId ?? null) === wanted)
        .map(({ _id, name }) => ({ memberId: _id, name, distinguishing: apart.get(_id) }));
    return {
      branchId,
      groups: (branch.groups ?? []).map((group) => ({ ...group, members: peopleIn(group.groupId) })),
      without: peopleIn(null),
    };
  },
});

import * as contract from '../../contract/member';
import { members } from '../../server/collections';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** The caller says what they can do: in place of what they said before, and of nobody but themselves. */
export const saveSkills = action(contract.saveSkills)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member, openid }, input, now }) => {
    if (!member) refuse('member.notBound');
    const skills = [...new Set(input.skills)];
    const saved = await members.change({ _id: member._id, openid }, { set: { skills, updatedAt: now } });
    // Bound to somebody else since the call began.
    if (!saved) refuse('member.notBound');
    return { skills };
  },
});

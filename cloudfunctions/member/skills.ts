import * as contract from '../../contract/member';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';

/** What the caller said they can do. There is no way to ask for anybody else's. */
export const skills = action(contract.skills)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member } }) => ({ skills: member?.skills ?? [] }),
});

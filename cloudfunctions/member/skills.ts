import * as contract from '../../contract/member';
import { action } from '../../server/kernel/action';
import { isMember } from '../../server/kernel/permission';

/** What the caller said they can do. There is no way to ask for anybody else's. */
export const skills = action(contract.skills)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member } }) => ({ skills: member?.skills ?? [] }),
});

import * as contract from '../../contract/community';
import { action } from '../kernel/action';
import { startOfYear } from '../kernel/clock';
import { isMember } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
import { serviceOf } from '../service/sources';

/** The caller's own service of a year. There is no way to ask for anybody else's. */
export const ownService = action(contract.ownService)({
  allow: ({ caller }) => isMember(caller),
  run: async ({ caller: { member }, input: { year } }) => {
    if (!member) refuse('member.notBound');
    const lines = await serviceOf(member._id, { from: startOfYear(year), until: startOfYear(year + 1) });
    return {
      items: lines.map(({ source, id, title, helped, communityName, takenAt, doneAt, confirmedAt }) => ({
        ...{ source, id, title, helped, communityName, takenAt, doneAt, confirmedAt },
      })),
    };
  },
});

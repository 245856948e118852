import * as contract from '../../contract/community';
import { isMember } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { startOfYear } from '../../server/kernel/time/clock';
import { serviceOf } from '../../server/service-hours/sources';

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

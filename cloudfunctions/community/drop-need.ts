import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { takeNeedStep } from '../../server/community/take-need-step';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';

/** Staff take down a line that nobody has taken up. */
export const dropNeed = action(contract.dropNeed)({
  load: ({ input }) => needs.get(input.needId),
  allow: ({ caller, loaded: seen }) => (seen ? isStaffOf(caller, seen.communityId) : 'need.unknown'),
  run: async (request) => {
    const { loaded: seen } = request;
    if (!seen) refuse('need.unknown');
    return { state: await takeNeedStep(request, seen, { what: 'dropped', by: seen.communityName }) };
  },
});

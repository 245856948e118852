import * as contract from '../../contract/community';
import { needs } from '../../server/collections';
import { action } from '../../server/kernel/action';
import { isStaffOf } from '../../server/kernel/permission';
import { refuse } from '../../server/kernel/refusal';
import { takeNeedStep } from './take-need-step';

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

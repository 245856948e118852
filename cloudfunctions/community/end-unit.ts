import * as contract from '../../contract/community';
import { unitRegistrations } from '../../server/collections';
import { unitSteps } from '../../server/community/take-unit-step';
import { tellStaff, tellUnit } from '../../server/community/tell-unit';
import { isSide } from '../../server/community/unit-rules';
import { isStaffOf } from '../../server/kernel/access/permission';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { unitRegistrationId } from '../../server/records/unit-registration';

/** The unit takes back what waits; either side ends what is confirmed. The other side is told of an end. */
export const endUnit = action(contract.endUnit)({
  load: ({ input }) => unitRegistrations.get(unitRegistrationId(input.branchId, input.communityId)),
  allow: ({ caller, loaded: seen }) => (seen !== null && isSide(seen, caller)) || 'unit.unknown',
  run: async (request) => {
    const { caller, input, loaded: seen, now } = request;
    if (!seen) refuse('unit.unknown');
    const { reason } = input;
    const waits = seen.state === 'waiting' || seen.state === 'withdrawn';
    const state = await unitSteps.take(request, seen, waits ? 'withdrawn' : 'ended', { note: reason });
    if (state === 'ended') {
      const told = isStaffOf(caller, seen.communityId) ? tellUnit : tellStaff;
      await told(seen, { what: 'unitEnded', reason, by: caller.member?._id, at: now });
    }
    return { state };
  },
});

import * as contract from '../../contract/community';
import { unitRegistrations } from '../../server/collections';
import { unitSteps } from '../../server/community/take-unit-step';
import { tellUnit } from '../../server/community/tell-unit';
import { isSide } from '../../server/community/unit-rules';
import { judgesAbove } from '../../server/judges/above';
import { action } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import { unitRegistrationId } from '../../server/records/unit-registration';

/** The community's staff confirm a unit, or say why not. */
export const answerUnit = action(contract.answerUnit)({
  load: ({ input }) => unitRegistrations.get(unitRegistrationId(input.branchId, input.communityId)),
  // What does not concern the caller is answered like one that does not exist; which side may answer, the table says.
  allow: ({ caller, loaded: seen }) =>
    (seen !== null && (isSide(seen, caller) || judgesAbove(caller, seen.above))) || 'unit.unknown',
  run: async (request) => {
    const { caller, input, loaded: seen, now } = request;
    if (!seen) refuse('unit.unknown');
    const reason = input.confirm ? '' : input.reason;
    const state = await unitSteps.take(request, seen, input.confirm ? 'confirmed' : 'declined', {
      note: reason,
    });
    const what = input.confirm ? 'unitConfirmed' : 'unitDeclined';
    await tellUnit(seen, { what, reason, by: caller.member?._id, at: now });
    return { state };
  },
});

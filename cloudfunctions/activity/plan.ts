import * as contract from '../../contract/activity';
import { action } from '../../server/kernel/action';
import { monthOf } from '../../server/kernel/clock';
import { branchAsSecretary } from '../../server/kernel/permission';
import { refuse } from '../../server/kernel/refusal';
import { rhythmsFor } from '../../server/statistics/rhythm';
import { branchPlans } from './branch-plans';
import { monthsToPlan, proposals } from './plan-rules';

/** Proposes the coming months: two requests. */
export const plan = action(contract.plan)({
  allow: ({ caller, input }) => branchAsSecretary(caller, input.branchId) !== null,
  run: async ({ caller, input, now }) => {
    const branchId = branchAsSecretary(caller, input.branchId);
    const found = branchId ? await branchPlans(branchId, now) : null;
    if (!found) refuse('call.notAllowed');
    const from = monthOf(now);
    return {
      from,
      to: monthsToPlan(now).at(-1) ?? from,
      items: proposals(rhythmsFor(found.branch), found.activities, now),
    };
  },
});

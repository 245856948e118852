import * as contract from '../../../contract/activity';
import { branchPlans } from '../../../server/activity/planning/branch-plans';
import { monthsToPlan, proposals } from '../../../server/activity/planning/plan-rules';
import { branchAsSecretary } from '../../../server/kernel/access/permission';
import { action } from '../../../server/kernel/action';
import { refuse } from '../../../server/kernel/refusal';
import { monthOf } from '../../../server/kernel/time/clock';
import { rhythmsFor } from '../../../server/statistics/rhythm';

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

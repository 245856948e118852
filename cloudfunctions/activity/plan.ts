import * as contract from '../../contract/activity';
import { rhythmsFor } from '../figures/rhythm';
import { action } from '../kernel/action';
import { monthOf } from '../kernel/clock';
import { branchAsSecretary } from '../kernel/permission';
import { refuse } from '../kernel/refusal';
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

import { unitRegistrations } from '../../server/collections';
import { taking } from '../kernel/workflow-take';
import { sideOf } from './unit-rules';
import { unitWorkflow } from './unit-workflow';

/** The steps of units' registrations as they are written. The same answer by a colleague changes nothing. */
export const unitSteps = taking(unitWorkflow, {
  records: unitRegistrations,
  unknown: 'unit.unknown',
  doerOf: (registered, caller) => ({
    ...{ openid: caller.openid, by: sideOf(registered, caller) },
    ...{ memberId: caller.member?._id ?? null, branchId: caller.member?.branchId ?? null },
  }),
  guard: ({ askedAt }) => ({ askedAt }),
  sameOutcomeCounts: true,
});

import type { UnitState } from '../../contract/words';
import { unitRegistrations } from '../../server/collections';
import type { Request } from '../../server/kernel/action';
import { refuse } from '../../server/kernel/refusal';
import type { UnitRegistrationRecord, UnitStep, UnitStepName } from '../../server/records/unit-registration';
import { notTakenYet } from '../kernel/store/take-once';
import { stepOf, wasTakenBefore } from '../kernel/store/way';
import { sideOf, whyNotStep } from './unit-rules';
import { unitTransitions } from './unit-transitions';

type Taking = Pick<Request<unknown, unknown>, 'caller' | 'openid' | 'requestId' | 'now'>;

/** The line that a step leaves in the record. */
export const unitStep = (
  request: Taking,
  { what, by, note = '' }: { what: UnitStepName; by: string; note?: string },
): UnitStep => ({ ...stepOf(request, { what, by, note }), memberId: request.caller.member?._id ?? '' });

/**
 * Takes one step of a unit's registration, as the table allows it: one conditional write, which holds only if it is as
 * it was seen. The same call sent again, and the same answer by a colleague, change nothing.
 */
export async function takeUnitStep(
  request: Taking,
  seen: UnitRegistrationRecord,
  what: UnitStepName,
  reason = '',
  set: Pick<UnitRegistrationRecord, 'above'> = {},
): Promise<UnitState> {
  const { to, refusal } = unitTransitions[what];
  const saying = { what, note: reason };
  if (wasTakenBefore(seen, request, saying)) return seen.state;
  const objection = whyNotStep(what, seen, request.caller, reason);
  if (objection && !(objection === refusal && seen.state === to)) refuse(objection);
  if (objection) return to;

  const { now } = request;
  const taken = await unitRegistrations.change(
    { _id: seen._id, state: seen.state, askedAt: seen.askedAt, ...notTakenYet(request) },
    {
      set: {
        state: to,
        reason,
        updatedAt: now,
        since: what === 'confirmed' ? now : null,
        ...set,
        ...(what === 'asked' ? { askedAt: now, askedBy: request.caller.member?._id ?? '' } : {}),
      },
      push: { steps: unitStep(request, { what, by: sideOf(seen, request.caller), note: reason }) },
    },
  );
  if (taken) return to;
  const standing = await unitRegistrations.get(seen._id);
  if (standing && (wasTakenBefore(standing, request, saying) || standing.state === to)) return standing.state;
  refuse(refusal);
}

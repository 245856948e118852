import type { RefusalCode } from '../../contract/api';
import { judgesAbove, leadsParty } from '../../server/judges/above';
import type { MemberRecord } from '../../server/records/member';
import type { UnitRegistrationRecord, UnitStepName } from '../../server/records/unit-registration';
import { holds, isStaffOf } from '../kernel/access/permission';
import { type UnitPart, unitTransitions } from './unit-transitions';

export type Registered = Pick<
  UnitRegistrationRecord,
  'state' | 'branchId' | 'communityId' | 'askedBy' | 'steps' | 'above'
>;

/** Who asks, as far as these rules look. */
export interface Officer {
  member: Pick<MemberRecord, '_id' | 'offices'> | null;
}

const plays = (part: UnitPart, { branchId, communityId }: Registered, person: Officer) =>
  part === 'staff' ? isStaffOf(person, communityId) : holds(person, ['secretary'], branchId);

/** Whether the person speaks for one of the two sides. */
export const isSide = (registered: Registered, person: Officer) =>
  plays('staff', registered, person) || plays('unit', registered, person);

/** For which side somebody speaks, by name. */
export function sideOf(
  registered: Pick<
    UnitRegistrationRecord,
    'communityId' | 'communityName' | 'branchId' | 'branchName' | 'above'
  >,
  person: Officer,
): string {
  const { communityId, communityName, branchId, branchName, above } = registered;
  if (isStaffOf(person, communityId)) return communityName;
  return above && !leadsParty(person, branchId) && judgesAbove(person, above) ? above.name : branchName;
}

/**
 * Why somebody may not take a step now, or null when they may. Nobody answers what they asked for themselves, or what the
 * unit that they lead asked for: a colleague does, or the level above.
 */
export function whyNotStep(
  what: UnitStepName,
  registered: Registered,
  person: Officer,
  reason: string,
): RefusalCode | null {
  const { from, by, refusal, requiresNote } = unitTransitions[what];
  const answers = what === 'confirmed' || what === 'declined';
  const mayJudge = answers && judgesAbove(person, registered.above);
  if (!mayJudge && !by.some((part) => plays(part, registered, person))) return 'unit.notYours';
  const isOwn = registered.askedBy === person.member?._id || leadsParty(person, registered.branchId);
  if (answers && isOwn) return 'unit.own';
  if (!from.includes(registered.state)) return refusal;
  return requiresNote && reason === '' ? 'unit.reasonNeeded' : null;
}

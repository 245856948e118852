import type { RefusalCode } from '../../contract/api';
import { holds, isStaffOf } from '../kernel/permission';
import type { MemberRecord } from '../records/member';
import type { UnitRegistrationRecord, UnitStepName } from '../records/unit-registration';
import { type UnitPart, unitTransitions } from './unit-transitions';

export type Registered = Pick<
  UnitRegistrationRecord,
  'state' | 'branchId' | 'communityId' | 'askedBy' | 'steps'
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
export const sideOf = (
  registered: Pick<UnitRegistrationRecord, 'communityId' | 'communityName' | 'branchName'>,
  person: Officer,
) => (isStaffOf(person, registered.communityId) ? registered.communityName : registered.branchName);

/** Why somebody may not take a step now, or null when they may. Nobody answers what they asked for themselves. */
export function whyNotStep(
  what: UnitStepName,
  registered: Registered,
  person: Officer,
  reason: string,
): RefusalCode | null {
  const { from, by, otherwise, noted } = unitTransitions[what];
  if (!by.some((part) => plays(part, registered, person))) return 'unit.notYours';
  const answers = what === 'confirmed' || what === 'declined';
  if (answers && registered.askedBy === person.member?._id) return 'unit.own';
  if (!from.includes(registered.state)) return otherwise;
  return noted && reason === '' ? 'unit.reasonNeeded' : null;
}

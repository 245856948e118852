import type { RefusalCode } from '../../contract/api';
import { judgesAbove, leadsParty } from '../../server/judges/above';
import type { MemberRecord } from '../../server/records/member';
import type { UnitRegistrationRecord } from '../../server/records/unit-registration';
import { holds, isStaffOf } from '../kernel/access/permission';
import type { UnitPart } from './unit-transitions';

export type Registered = Pick<
  UnitRegistrationRecord,
  'state' | 'branchId' | 'communityId' | 'askedBy' | 'steps' | 'above'
>;

/** Who asks, as far as these rules look. */
export interface Officer {
  member: Pick<MemberRecord, '_id' | 'offices'> | null;
}

const isUnit = ({ branchId }: Registered, person: Officer) => holds(person, ['secretary'], branchId);

/** Whether the person speaks for one of the two sides. */
export const isSide = (registered: Registered, person: Officer) =>
  isStaffOf(person, registered.communityId) || isUnit(registered, person);

/** Who answers a unit, whatever they have to do with it. */
const answers = ({ communityId, above }: Registered, person: Officer) =>
  isStaffOf(person, communityId) || judgesAbove(person, above);

const isOwn = ({ askedBy, branchId }: Registered, person: Officer) =>
  askedBy === person.member?._id || leadsParty(person, branchId);

/**
 * Whether somebody plays a part in a registration's way. Nobody answers what they asked for themselves, or what the unit
 * that they lead asked for: a colleague does, or the level above.
 */
export function playsInUnit(part: UnitPart, registered: Registered, person: Officer): boolean {
  if (part === 'judge') return answers(registered, person) && !isOwn(registered, person);
  return part === 'unit' ? isUnit(registered, person) : isSide(registered, person);
}

/** Why somebody does not. */
export const whyNoPartInUnit = (part: UnitPart, registered: Registered, person: Officer): RefusalCode =>
  part === 'judge' && answers(registered, person) ? 'unit.own' : 'unit.notYours';

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

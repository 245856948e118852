import type { RefusalCode } from '../../contract/api';
import {
  type Errand,
  isAssignee,
  isOfTownship,
  isPoster,
  leadsAssignee,
  leadsEntering,
  leadsIn,
  maySee,
  type Person,
} from '../../server/errand-access/sight';
import { type ErrandRecord, errandInHand } from '../../server/records/errand';
import type { MemberRecord } from '../../server/records/member';
import { isStaffOf } from '../kernel/access/permission';
import type { ErrandPart } from './transitions';

/** Whether the person noted it down on the spot, who also did the helping. */
const isRecorder = (errand: Errand, person: Person) => errand.spot === true && isAssignee(errand, person);

/**
 * Whether the person may know whom to reach and where: never a leader who did not write it down themselves, but for what was
 * noted down on the spot, which holds no phone and is gone through by those who lead the community's branches.
 */
export const mayReach = (errand: Errand, person: Person) =>
  isPoster(errand, person) ||
  isStaffOf(person, errand.communityId) ||
  (errand.state === 'recorded' && isRecorder(errand, person)) ||
  (errand.spot === true && leadsIn(person, errand.communityId)) ||
  (errand.posterOpenid === person.openid && leadsEntering(errand, person)) ||
  (isAssignee(errand, person) && errandInHand.includes(errand.state));

/**
 * Whether a look at the contact counts among the person's of the day: where they gave themselves the errand. What somebody
 * else gave them, they can always see to; the community's staff give out every one.
 */
export const tookItThemselves = (errand: Errand & Pick<ErrandRecord, 'steps'>, person: Person) => {
  if (!isAssignee(errand, person) || isStaffOf(person, errand.communityId)) return false;
  // What they wrote themselves they know.
  if (errand.spot && errand.steps[0]?.openid === person.openid) return false;
  const given = errand.steps.filter(({ what }) => what === 'assigned' || what === 'reassigned').at(-1);
  return given?.openid === person.openid;
};

/** Whether the person may read in full who has it in hand: everybody who sees it but the resident and the township. */
export const knowsAssignee = (errand: Errand, person: Person) =>
  isStaffOf(person, errand.communityId) ||
  isAssignee(errand, person) ||
  leadsAssignee(errand, person) ||
  leadsEntering(errand, person) ||
  (errand.spot === true && leadsIn(person, errand.communityId));

/** Whether somebody asked for it themselves and would also see to it: then others do. */
const standsAside = (errand: Errand, person: Person) => isPoster(errand, person);

/** Whether it was, at some time, somebody's own work: what was only written down for another is not. */
const workedOnIt = ({ steps = [] }: Errand, { member }: Person) =>
  member !== null &&
  steps.some(({ what, memberId }) => (what === 'progress' || what === 'done') && memberId === member._id);

function hasInHand(errand: Errand, person: Person): boolean {
  if (standsAside(errand, person)) return false;
  const isStaff = isStaffOf(person, errand.communityId);
  if (errand.state === 'passedUp') return isStaff || isOfTownship(errand, person);
  if (errand.assigneeId === null) return isStaff;
  if (isAssignee(errand, person)) return true;
  // Somebody without a phone does the work as well as any: who gave it to them writes it down.
  return errand.assigneeOpenid === null && (isStaff || leadsAssignee(errand, person));
}

function speaksFor(errand: Errand, person: Person): boolean {
  if (isAssignee(errand, person) || (errand.state === 'done' && errand.doneBy === person.openid))
    return false;
  if (errand.forWhom === 'behalf' && workedOnIt(errand, person)) return false;
  if (errand.forWhom === 'self') return errand.posterOpenid === person.openid;
  return isStaffOf(person, errand.communityId) || leadsEntering(errand, person);
}

/** Whether the person plays a part in an errand's way. The timer is nobody. */
export function plays(part: ErrandPart, errand: Errand, person: Person): boolean {
  switch (part) {
    case 'staff':
      return isStaffOf(person, errand.communityId) && !standsAside(errand, person);
    case 'passer':
      return isStaffOf(person, errand.communityId);
    case 'giver':
      return (
        !standsAside(errand, person) &&
        (isStaffOf(person, errand.communityId) ||
          (leadsIn(person, errand.communityId) && maySee(errand, person)))
      );
    case 'assignee':
      return isAssignee(errand, person);
    case 'handler':
      return hasInHand(errand, person);
    case 'voice':
      return speaksFor(errand, person);
    case 'recorder':
      return isRecorder(errand, person);
    case 'timer':
      return false;
  }
}

/** Why somebody plays no part in an errand's way: some only because they play another one, and read who does instead. */
export function whyNoPart(part: ErrandPart, errand: Errand, person: Person): RefusalCode {
  const isStaff = isStaffOf(person, errand.communityId);
  const didIt = isAssignee(errand, person) || errand.doneBy === person.openid;
  if (part === 'voice') {
    return errand.forWhom === 'behalf' && isStaff && !didIt ? 'errand.ownHelp' : 'errand.notYours';
  }
  const wouldSee = isStaff || (errand.state === 'passedUp' && isOfTownship(errand, person));
  // What somebody noted down is for that one alone to correct.
  const others = part === 'recorder' || !wouldSee || !standsAside(errand, person);
  return others ? 'errand.notYours' : 'errand.ownPart';
}

/** Why an errand may not be given to a member, or null when it may. */
export function whyNotGiveTo(
  errand: Errand,
  member: Pick<MemberRecord, '_id' | 'openid' | 'onRoll' | 'communityId' | 'line'> | null,
): RefusalCode | null {
  if (!member?.onRoll) return 'errand.notFromHere';
  const isFromHere = member.communityId === errand.communityId || member.line.at(-2) === errand.communityId;
  if (!isFromHere) return 'errand.notFromHere';
  if (errand.forWhom === 'self' && member.openid === errand.posterOpenid) return 'errand.ownProblem';
  return errand.assigneeId === member._id ? 'errand.theirsAlready' : null;
}

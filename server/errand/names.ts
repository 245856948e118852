import { isAssignee, isPoster, type Person } from '../../server/errand-access/sight';
import type { ErrandRecord } from '../../server/records/errand';
import type { MemberRecord } from '../../server/records/member';
import { isStaffOf } from '../kernel/access/permission';
import { memberToOthers } from '../kernel/text/masked-name';
import { knowsAssignee } from './rules';

type Doer = Person & { member: Pick<MemberRecord, '_id' | 'branchId' | 'line' | 'offices' | 'name'> | null };

/**
 * Who takes a step, in the words that others may read: the resident as 王**, the member whom it was given to as 李同志,
 * its staff as the community; a leader or somebody of the township by surname.
 */
export function doerToOthers(errand: ErrandRecord, person: Doer): string {
  if (isPoster(errand, person)) return errand.postedBy;
  const { member } = person;
  if (!member || (isStaffOf(person, errand.communityId) && !isAssignee(errand, person))) {
    return errand.communityName;
  }
  return memberToOthers(member.name);
}

/** Who has it in hand, as somebody may know them; empty while nobody was named. */
export const assigneeFor = (errand: ErrandRecord, person: Person) => {
  if (errand.assigneeId === null) return '';
  return knowsAssignee(errand, person) ? errand.assigneeName : memberToOthers(errand.assigneeName);
};

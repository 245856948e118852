import { holds, isStaffOf } from '../kernel/access/permission';
import type { ErrandRecord } from '../records/errand';
import type { MemberRecord } from '../records/member';

/** What of an errand its rules look at. */
export type Errand = Pick<
  ErrandRecord,
  | 'state'
  | 'forWhom'
  | 'communityId'
  | 'line'
  | 'enteredByBranchId'
  | 'posterOpenid'
  | 'assigneeId'
  | 'assigneeOpenid'
  | 'assigneeBranchId'
  | 'doneBy'
  | 'spot'
> & { steps?: ErrandRecord['steps'] };

/** Who asks, as far as an errand's rules look. */
export interface Person {
  openid: string;
  member: Pick<MemberRecord, '_id' | 'branchId' | 'line' | 'offices'> | null;
}

const leadsBranch = (person: { member: Pick<MemberRecord, 'offices'> | null }, branchId: string | null) =>
  branchId !== null && holds(person, ['secretary', 'committee'], branchId);

/** The community that somebody's own branch is of, where they lead it; null for everybody else. */
export const communityLed = (person: {
  member: Pick<MemberRecord, 'branchId' | 'line' | 'offices'> | null;
}): string | null =>
  person.member && leadsBranch(person, person.member.branchId) ? (person.member.line.at(-2) ?? null) : null;

/** The branch that somebody leads, where it is their own; null for everybody else. */
export const branchLed = ({
  member,
}: {
  member: Pick<MemberRecord, 'branchId' | 'offices'> | null;
}): string | null => (member && leadsBranch({ member }, member.branchId) ? member.branchId : null);

/** Secretary or committee of a branch that is of the community, or that serves people itself (`spot-place.ts`). */
export const leadsIn = (person: Person, communityId: string) =>
  communityLed(person) === communityId || branchLed(person) === communityId;

/**
 * Where somebody may note down that they helped, most likely first: where they work, the community of the branch that they
 * lead or that branch itself, where they are in service. What it is named after need not be a place where people are served:
 * a work unit's branch has none.
 */
export const placesHelped = ({
  member,
}: {
  member: Pick<MemberRecord, 'branchId' | 'line' | 'offices' | 'communityId'> | null;
}): string[] => {
  const staffOf = member?.offices.filter(({ role }) => role === 'communityStaff') ?? [];
  return [
    ...new Set([
      ...staffOf.map(({ organizationId }) => organizationId),
      ...[communityLed({ member }), branchLed({ member }), member?.communityId ?? null].filter(
        (id) => id !== null,
      ),
    ]),
  ];
};

export const isAssignee = ({ assigneeId }: Pick<Errand, 'assigneeId'>, { member }: Person) =>
  member !== null && assigneeId === member._id;

/** Whether somebody said it themselves; what was entered for another is not theirs. */
export const isPoster = (errand: Pick<Errand, 'forWhom' | 'posterOpenid'>, person: Person) =>
  errand.forWhom === 'self' && errand.posterOpenid === person.openid;

/** Leads the branch of whoever has it in hand. */
export const leadsAssignee = (errand: Errand, person: Person) => leadsBranch(person, errand.assigneeBranchId);

/** Leads the branch that entered it for somebody. */
export const leadsEntering = (errand: Errand, person: Person) =>
  leadsBranch(person, errand.enteredByBranchId);

/** Works for the township above its community. */
export const isOfTownship = (errand: Errand, person: Person) =>
  errand.line.some((organizationId) => holds(person, ['township'], organizationId));

/**
 * Whether the person may know of an errand at all: it stands on no wall. The resident, the community's staff, the member
 * whom it was given to and who leads their branch, who leads the branch that entered it; the leaders of the community's
 * branches as long as it is to be given out, and of what was noted down on the spot, which they go through together in the
 * evening; the township once it was passed up.
 */
export const maySee = (errand: Errand, person: Person) =>
  isPoster(errand, person) ||
  isStaffOf(person, errand.communityId) ||
  isAssignee(errand, person) ||
  leadsAssignee(errand, person) ||
  leadsEntering(errand, person) ||
  (leadsIn(person, errand.communityId) &&
    (errand.spot === true || errand.state === 'submitted' || errand.state === 'accepted')) ||
  (errand.state === 'passedUp' && isOfTownship(errand, person));

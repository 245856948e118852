import { limits } from '../../contract/limits';
import { isSameName } from '../../contract/text/fold';
import type { MemberRecord } from '../../server/records/member';
import type { OrganizationRecord, PartyGroup } from '../../server/records/organization';

/** Why a branch's group cannot be called so, or null. `isNew`: it is not one of them yet. */
export function whyNotSaveGroup(groups: readonly PartyGroup[], wanted: PartyGroup, isNew: boolean) {
  const others = groups.filter(({ groupId }) => groupId !== wanted.groupId);
  if (!isNew && others.length === groups.length) return 'member.groupUnknown';
  if (others.some(({ name }) => isSameName(name, wanted.name))) return 'member.groupNameTaken';
  return isNew && others.length >= limits.groups ? 'member.tooManyGroups' : null;
}

/** The branch's groups with this one among them: in its place, or last when it is new. */
export const withGroup = (groups: readonly PartyGroup[], wanted: PartyGroup): PartyGroup[] =>
  groups.some(({ groupId }) => groupId === wanted.groupId)
    ? groups.map((group) => (group.groupId === wanted.groupId ? wanted : group))
    : [...groups, wanted];

/** The group of the branch that a member is in: none when theirs has been given up, or was another branch's. */
export const groupOf = (
  branch: Pick<OrganizationRecord, 'groups'> | undefined,
  { groupId }: Pick<MemberRecord, 'groupId'>,
): PartyGroup | null => branch?.groups?.find((group) => group.groupId === groupId) ?? null;

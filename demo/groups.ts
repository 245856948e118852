import type { OrganizationRecord, PartyGroup } from '../server/records/organization';

interface Branch {
  organization: Pick<OrganizationRecord, '_id'>;
  featured: boolean;
}

interface Person {
  _id: string;
  probationary: boolean;
}

const names = ['第一党小组', '第二党小组'] as const;

/** 党小组 of a branch: the demo's secretaries have parted theirs into two, the others have none. */
export const groupsOf = ({ _id }: Pick<OrganizationRecord, '_id'>): PartyGroup[] =>
  names.map((name, at) => ({ groupId: `${_id}-g${at + 1}`, name }));

/** The group that somebody is in: every other one in the second, and the newest of the roll not yet in any. */
export function groupIdOf({ _id, probationary }: Person, branch: Branch) {
  if (!branch.featured || probationary) return null;
  const groups = groupsOf(branch.organization);
  return groups[Number(_id.slice(-1)) % groups.length]?.groupId ?? null;
}
